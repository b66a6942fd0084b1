import { Button } from '@mantine/core';
import { IconFolderOpen, IconLayoutGrid, IconMessages, IconRoute } from '@tabler/icons-react';
import { openDialog } from '../store/session.ts';
import { addItem } from './addItem.ts';
import styles from './EmptyCanvas.module.css';

/** What a person sees who has nothing yet: four ways to begin. */
export function EmptyCanvas() {
  return (
    <section className={styles.empty} aria-label="Getting started">
      <h2 className={styles.title}>Draw your API</h2>
      <p className={styles.text}>
        A route says what clients may call; connect it to what answers: a Lambda function, a URL, a load balancer or an
        AWS service. CloudFormation, CDK, OpenAPI and AsyncAPI are written as you draw.
      </p>
      <div className={styles.ways}>
        <Button leftSection={<IconRoute size={16} aria-hidden />} onClick={() => addItem({ kind: 'route' })}>
          Add a route
        </Button>
        <Button
          variant="default"
          leftSection={<IconMessages size={16} aria-hidden />}
          onClick={() => addItem({ kind: 'api', protocol: 'WEBSOCKET' })}
        >
          Add a WebSocket API
        </Button>
        <Button
          variant="default"
          leftSection={<IconLayoutGrid size={16} aria-hidden />}
          onClick={() => openDialog('examples')}
        >
          Start from an example
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => openDialog('designs')}
        >
          Open a file
        </Button>
      </div>
      <p className={styles.hint}>
        Or drag from the bar below, double-click anywhere, or press <kbd className={styles.key}>/</kbd> and type{' '}
        <code>GET /books</code>.
      </p>
    </section>
  );
}
