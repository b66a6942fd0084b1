import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';
import { notify } from '../store/editor.ts';
import styles from './CopyUrl.module.css';

const SHOWN_FOR = 1500;

/** The URL with leave to break the line before each part of its path. */
function breakable(url: string): ReactNode {
  return url.split(/(?<=[^/]\/)(?=[^/])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** A URL with a button that copies it; struck through, with the reason, when nobody can call it. */
export function CopyUrl({ url, off }: { url: string; off?: string | undefined }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_FOR);
    } catch {
      notify('error', 'The browser did not let Portico write to the clipboard.');
    }
  };
  return (
    <span className={styles.line}>
      <span className={styles.text}>
        {off ? <s className={styles.url}>{breakable(url)}</s> : <span className={styles.url}>{breakable(url)}</span>}
        {off && <span className={styles.off}>{off}</span>}
      </span>
      {!off && (
        <button
          type="button"
          className={styles.copy}
          data-copied={copied || undefined}
          aria-label={copied ? `Copied ${url}` : `Copy ${url}`}
          title="Copy"
          onClick={copy}
        >
          {copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
        </button>
      )}
    </span>
  );
}
