import { Alert, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PorticoDocument } from '../../core/model/document.ts';
import type { Result } from '../../core/result.ts';
import { type Example, listExamples, loadExample } from '../store/examples.ts';
import { openExample } from '../store/library.ts';
import { DesignPreview } from './DesignPreview.tsx';
import styles from './ExampleGallery.module.css';

/** The designs that come with Portico, as cards. */
export function ExampleGallery() {
  const [examples, setExamples] = useState<Result<Example[]>>();
  useEffect(() => void listExamples().then(setExamples), []);
  if (examples?.ok === false) return <Alert color="yellow">{examples.reason}</Alert>;
  return (
    <ul className={styles.gallery}>
      {examples
        ? examples.value.map((example) => (
            <li key={example.file}>
              <ExampleCard example={example} />
            </li>
          ))
        : [1, 2, 3].map((place) => (
            <li key={place}>
              <Skeleton height={226} radius="lg" />
            </li>
          ))}
    </ul>
  );
}

function ExampleCard({ example }: { example: Example }) {
  const [document, setDocument] = useState<PorticoDocument>();
  useEffect(() => {
    void loadExample(example).then((loaded) => loaded.ok && setDocument(loaded.value));
  }, [example]);
  return (
    <button type="button" className={styles.card} onClick={() => openExample(example)}>
      <span className={styles.picture}>{document && <DesignPreview document={document} />}</span>
      <span className={styles.text}>
        <span className={styles.title}>{example.title}</span>
        <span className={styles.description}>{example.description}</span>
        {document && <span className={styles.facts}>{summary(document)}</span>}
      </span>
    </button>
  );
}

function summary({ design }: PorticoDocument): string {
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
  return [
    counted(Object.keys(design.apis).length, 'API', 'APIs'),
    counted(Object.keys(design.routes).length, 'route', 'routes'),
    counted(Object.keys(design.functions).length, 'function', 'functions'),
    counted(Object.keys(design.domains).length, 'custom domain', 'custom domains'),
  ]
    .filter(Boolean)
    .join(' · ');
}
