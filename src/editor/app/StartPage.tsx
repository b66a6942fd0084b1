import { IconFile, IconFolderOpen } from '@tabler/icons-react';
import { newDesign, pickFile, useLibrary } from '../store/library.ts';
import { DesignList } from './DesignList.tsx';
import { ExampleGallery } from './ExampleGallery.tsx';
import { Logo } from './Logo.tsx';
import styles from './StartPage.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';

/** Where one begins: a blank design, an example, a file, or a design from before. */
export function StartPage() {
  const hasDesigns = useLibrary((library) => library.designs.length > 0 || library.trouble !== undefined);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Logo />
        <b>Portico</b>
        <span className={styles.end}>
          <ThemeMenu />
        </span>
      </header>
      <main className={styles.main}>
        <div className={styles.content}>
          <h1>Design an API, get what deploys it</h1>
          <p className={styles.lead}>
            Draw the routes of an Amazon API Gateway HTTP or WebSocket API and connect them to what answers.
            CloudFormation, a CDK app, OpenAPI and AsyncAPI write themselves. Nothing leaves this page.
          </p>
          <div className={styles.ways}>
            <button type="button" className={styles.way} onClick={newDesign}>
              <IconFile size={20} stroke={1.6} aria-hidden />
              <span>
                <b>Blank design</b>
                <small>An empty canvas</small>
              </span>
            </button>
            <button type="button" className={styles.way} onClick={pickFile}>
              <IconFolderOpen size={20} stroke={1.6} aria-hidden />
              <span>
                <b>Open a file</b>
                <small>Or drop one anywhere on this window</small>
              </span>
            </button>
          </div>
          {hasDesigns && (
            <section aria-labelledby="your-designs">
              <h2 id="your-designs">Your designs</h2>
              <div className={styles.designs}>
                <DesignList />
              </div>
            </section>
          )}
          <section aria-labelledby="examples">
            <h2 id="examples">Start from an example</h2>
            <ExampleGallery />
          </section>
        </div>
      </main>
    </div>
  );
}
