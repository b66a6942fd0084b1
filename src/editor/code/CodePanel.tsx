import { Button, NativeSelect, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDownload, IconFileZip } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ExportFile, Format, Target } from '../../core/exporters/exporter.ts';
import { download, downloadFiles, fileName, fileStem } from '../store/downloads.ts';
import { notify, useEditor } from '../store/editor.ts';
import { FORMATS, keepExporting, nothingWritten, TARGET_LABELS } from '../store/exporting.ts';
import { useSession } from '../store/session.ts';
import { CodeEditor } from './CodeEditor.tsx';
import styles from './CodePanel.module.css';
import { type CodeState, showFile, useCode, useFormat } from './codeView.ts';
import { Losses } from './Losses.tsx';
import { useSelectionInCode } from './useSelectionInCode.ts';

/** One target as code: its files, the chosen one, and what the target cannot say. */
export function CodePanel({ target }: { target: Target }) {
  const format = useFormat(target);
  useEffect(() => keepExporting(target, format), [target, format]);
  const code = useCode(target);
  useSelectionInCode(target);
  const files = code.kind === 'ready' ? code.exported.files : [];
  const file = code.kind === 'ready' ? code.file : undefined;
  return (
    <div className={styles.panel}>
      {files.length > 1 && <FileList target={target} files={files} current={file} />}
      <div className={styles.code}>
        <CodeMessage target={target} code={code} />
        {code.kind === 'ready' && <Losses target={target} diagnostics={code.exported.diagnostics} />}
        <CodeEditor target={target} file={file} />
      </div>
    </div>
  );
}

/** What there is to say when there is no code to show. */
function CodeMessage({ target, code }: { target: Target; code: CodeState }) {
  switch (code.kind) {
    case 'pending':
      return <p className={styles.quiet}>Writing the {TARGET_LABELS[target]}…</p>;
    case 'failed':
      return (
        <p className={styles.quiet} role="alert">
          Portico could not write the {TARGET_LABELS[target]}: {code.reason} The design itself is safe.
        </p>
      );
    case 'ready':
      return code.file ? null : <p className={styles.quiet}>{nothingWritten(code.exported)}</p>;
  }
}

function FileList(props: { target: Target; files: readonly ExportFile[]; current: ExportFile | undefined }) {
  return (
    <nav className={styles.files} aria-label={`Files of the ${TARGET_LABELS[props.target]} export`}>
      {props.files.map(({ path }) => {
        const name = fileName(path);
        return (
          <button
            key={path}
            type="button"
            className={styles.file}
            aria-current={path === props.current?.path ? 'true' : undefined}
            title={path}
            onClick={() => showFile(props.target, path)}
          >
            <span className={styles.folder}>{path.slice(0, path.length - name.length)}</span>
            {name}
          </button>
        );
      })}
    </nav>
  );
}

/** The tools beside the tabs: the format, copy and download of what is shown. */
export function CodeBar({ target }: { target: Target }) {
  const code = useCode(target);
  const format = useFormat(target);
  const clipboard = useClipboard({ timeout: 1500 });
  const name = useEditor((state) => state.document.design.name);
  const file = code.kind === 'ready' ? code.file : undefined;
  const files = code.kind === 'ready' ? code.exported.files : [];
  const formats = FORMATS[target];

  const copy = () => {
    if (!file) return;
    clipboard.copy(file.contents);
    notify('info', `Copied ${fileName(file.path)}.`);
  };
  return (
    <div className={styles.bar}>
      {formats.length > 1 && (
        <NativeSelect
          className={styles.format}
          size="xs"
          variant="unstyled"
          aria-label="Format"
          value={format}
          data={formats.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(event) => {
            const chosen = formats.find((value): value is Format => value === event.currentTarget.value);
            if (chosen) useSession.setState({ format: chosen });
          }}
        />
      )}
      <Tool
        label="Copy"
        disabled={!file}
        onClick={copy}
        icon={clipboard.copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
      />
      <Tool
        label="Download"
        primary
        disabled={!file}
        tip={file && `Download ${fileName(file.path)}`}
        onClick={() => file && download(fileName(file.path), file.contents)}
        icon={<IconDownload size={15} />}
      />
      {files.length > 1 && (
        <Tool
          label="All"
          primary
          tip={`Download all ${files.length} files as a zip`}
          onClick={() => downloadFiles(`${fileStem(name)}-${target}`, files)}
          icon={<IconFileZip size={15} />}
        />
      )}
    </div>
  );
}

function Tool(props: {
  label: string;
  icon: React.ReactNode;
  onClick: () => void;
  tip?: string | undefined;
  primary?: boolean;
  disabled?: boolean;
}) {
  const button = (
    <Button
      size="compact-sm"
      variant={props.primary ? 'default' : 'subtle'}
      color="gray"
      className={styles.tool}
      leftSection={props.icon}
      onClick={props.onClick}
      disabled={props.disabled ?? false}
      aria-label={props.tip ?? props.label}
    >
      {props.label}
    </Button>
  );
  return props.tip ? <Tooltip label={props.tip}>{button}</Tooltip> : button;
}
