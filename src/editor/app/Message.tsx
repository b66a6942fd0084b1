import { Button } from '@mantine/core';
import { IconAppWindow, IconFileAlert, IconLinkOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { download, fileStem } from '../store/downloads.ts';
import { useEditor } from '../store/editor.ts';
import { newDesign, openCopy, type Screen, showEditor, showStart, takeOverDesign } from '../store/library.ts';
import { Logo } from './Logo.tsx';
import styles from './Message.module.css';

/** A page that says why a design is not shown and what to do; whatever was open is still there. */
export function Message({ screen }: { screen: Extract<Screen, { kind: 'bad-link' | 'unreadable' | 'elsewhere' }> }) {
  switch (screen.kind) {
    case 'bad-link':
      return (
        <MessagePage icon={<IconLinkOff />} title="This link cannot be opened" text={screen.reason}>
          <p>
            Ask whoever sent it to copy the link again, whole, or to send the design as a file. None of your own designs
            has changed.
          </p>
          <div className={styles.actions}>
            <BackButton />
            <Choice primary onClick={showStart}>
              Open my designs
            </Choice>
            <Choice onClick={newDesign}>Start a new design</Choice>
          </div>
        </MessagePage>
      );
    case 'unreadable': {
      const { design } = screen;
      return (
        <MessagePage icon={<IconFileAlert />} title={`“${design.name}” cannot be read`} text={screen.reason}>
          <p>It stays stored as it is. You can save what is stored to a file, to mend it or to send it to somebody.</p>
          <div className={styles.actions}>
            <BackButton />
            <Choice
              primary
              onClick={() => download(`${fileStem(design.name)}.portico.json`, design.text, 'application/json')}
            >
              Save to a file
            </Choice>
            <Choice onClick={showStart}>Open my designs</Choice>
            <Choice onClick={newDesign}>Start a new design</Choice>
          </div>
        </MessagePage>
      );
    }
    case 'elsewhere':
      return (
        <MessagePage
          icon={<IconAppWindow />}
          title={screen.lost ? `“${screen.name}” goes on in another tab` : `“${screen.name}” is open in another tab`}
          text={
            screen.lost
              ? 'Another tab took this design over. Everything you did here is saved and is there.'
              : 'A design is edited in one tab at a time, so that nothing is overwritten.'
          }
        >
          <div className={styles.actions}>
            {!screen.lost && <BackButton />}
            <Choice primary onClick={() => takeOverDesign(screen.key)}>
              {screen.lost ? 'Take it back' : 'Take over'}
            </Choice>
            <Choice onClick={() => openCopy(screen.key)}>Open a copy</Choice>
            <Choice onClick={showStart}>Open my designs</Choice>
          </div>
        </MessagePage>
      );
  }
}

function MessagePage(props: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Logo />
        <b>Portico</b>
      </header>
      <main className={styles.main}>
        <div className={styles.card}>
          <span className={styles.icon}>{props.icon}</span>
          <h1>{props.title}</h1>
          <p role="alert">{props.text}</p>
          {props.children}
        </div>
      </main>
    </div>
  );
}

function Choice({ primary, onClick, children }: { primary?: true; onClick: () => void; children: ReactNode }) {
  return (
    <Button size="sm" variant={primary ? 'filled' : 'default'} onClick={onClick}>
      {children}
    </Button>
  );
}

function BackButton() {
  const name = useEditor((state) => (state.documentKey ? state.document.design.name : ''));
  if (!name) return null;
  return <Choice onClick={showEditor}>Back to {name}</Choice>;
}
