import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { saveToFile } from '../store/library.ts';
import styles from './Boundary.module.css';

interface Props {
  /** What is missing when it fails, as the subject of a sentence. */
  what: string;
  children: ReactNode;
}

/** Keeps a bug in one part from taking the rest, and the work, with it. */
export class Boundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className={styles.failure} role="alert">
        <b>{this.props.what} cannot be shown because of a bug in Portico.</b>
        <p>Your design is safe. Details: {error instanceof Error ? error.message : String(error)}</p>
        <Button variant="default" onClick={() => this.setState({ error: undefined })}>
          Try again
        </Button>{' '}
        <Button variant="default" onClick={saveToFile}>
          Save the design to a file
        </Button>
      </div>
    );
  }
}
