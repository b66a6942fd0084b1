import { Loader, MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useEditor } from '../store/editor.ts';
import { useLibrary } from '../store/library.ts';
import { useSession } from '../store/session.ts';
import styles from './App.module.css';
import { Boundary } from './Boundary.tsx';
import { FileDrop } from './FileDrop.tsx';
import { Message } from './Message.tsx';
import { showNotices } from './notices.tsx';
import { StartPage } from './StartPage.tsx';
import { cssVariables, resolveTheme, theme } from './theme.ts';
import { Workspace } from './Workspace.tsx';

const loadDialogs = () => import('./dialogs/Dialogs.tsx').then(({ Dialogs }) => ({ default: Dialogs }));
const Dialogs = lazy(loadDialogs);

export function App() {
  const choice = useSession((session) => session.theme);
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false });
  const dialogAsked = useSession((session) => session.dialog !== undefined);
  const [dialogsWanted, setDialogsWanted] = useState(false);
  if (dialogAsked && !dialogsWanted) setDialogsWanted(true);

  useEffect(showNotices, []);
  useEffect(() => {
    const timer = setTimeout(loadDialogs, 1500);
    return () => clearTimeout(timer);
  }, []);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={resolveTheme(choice, prefersDark)}
    >
      <Notifications position="bottom-right" limit={3} containerWidth={312} zIndex={400} className={styles.notices} />
      <Title />
      <Boundary what="This page">
        <CurrentScreen />
      </Boundary>
      <FileDrop />
      {dialogsWanted && (
        <Suspense>
          <Dialogs />
        </Suspense>
      )}
    </MantineProvider>
  );
}

function CurrentScreen() {
  const screen = useLibrary((library) => library.screen);
  switch (screen.kind) {
    case 'loading':
      return <Loader m="xl" aria-label="Opening your designs" />;
    case 'start':
      return <StartPage />;
    case 'editor':
      return <Workspace />;
    case 'bad-link':
    case 'unreadable':
    case 'elsewhere':
      return <Message screen={screen} />;
  }
}

function Title() {
  const name = useEditor((state) => (state.documentKey ? state.document.design.name : ''));
  return <title>{name ? `${name} · Portico` : 'Portico'}</title>;
}
