import { Alert, Button, CopyButton, Group, Loader, Radio, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleX,
  IconCopy,
  IconDownload,
  IconFileZip,
  IconInfoCircle,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Exported, type Format, TARGETS, type Target } from '../../../core/exporters/exporter.ts';
import type { Design } from '../../../core/model/design.ts';
import { planOf } from '../../../core/plan/planOf.ts';
import { Meter } from '../../look/Meter.tsx';
import { download, downloadFiles, fileName, fileStem } from '../../store/downloads.ts';
import { useEditor } from '../../store/editor.ts';
import { exportNow, FORMATS, formatFor, nothingWritten, TARGET_LABELS } from '../../store/exporting.ts';
import { goToProblem } from '../../store/mending.ts';
import { openDialog, openRules, useSession } from '../../store/session.ts';
import styles from './ExportDialog.module.css';
import { nextStep } from './nextStep.ts';
import { type Known, whatToKnow } from './whatToKnow.ts';

const ABOUT: Readonly<Record<Target, string>> = {
  cloudformation: 'One template that deploys as it stands.',
  cdk: 'A TypeScript app of aws-cdk-lib, ready for npm install and npx cdk deploy.',
  openapi: 'OpenAPI 3.0.1 for each HTTP API: one document for API Gateway’s import, one to read.',
  asyncapi: 'AsyncAPI 3.0 for each WebSocket API: what clients send and get, for those who write them.',
};

/** Chooses a target, shows what is wrong or lost, and downloads one file or all. */
export function ExportDialog() {
  const design = useEditor((state) => state.document.design);
  const tab = useSession((session) => session.bottomTab);
  const [target, setTarget] = useState<Target>(tab === 'problems' ? 'cloudformation' : tab);
  const formats = FORMATS[target];
  const format = useSession((session) => formatFor(target, session.format));
  const [answer, setAnswer] = useState<{ target: Target; format: Format; exported: Exported } | { reason: string }>();

  useEffect(() => {
    let dropped = false;
    exportNow(design, target, format).then(
      (exported) => !dropped && setAnswer({ target, format, exported }),
      (error) => !dropped && setAnswer({ reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      dropped = true;
    };
  }, [design, target, format]);

  return (
    <>
      <Radio.Group
        value={target}
        onChange={(value) => setTarget(TARGETS.find((candidate) => candidate === value) ?? target)}
        aria-label="Export as"
      >
        <div className={styles.targets}>
          {TARGETS.map((candidate) => (
            <Radio.Card key={candidate} value={candidate} className={styles.target} radius="md">
              <Group gap={8} wrap="nowrap" align="flex-start">
                <Radio.Indicator size="xs" mt={2} />
                <span>
                  <b>{TARGET_LABELS[candidate]}</b>
                  <small>{ABOUT[candidate]}</small>
                </span>
              </Group>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {formats.length > 1 && (
        <Group mt="md" gap="sm">
          <Text size="sm" c="dimmed" id="export-format">
            Format
          </Text>
          <SegmentedControl
            size="xs"
            aria-labelledby="export-format"
            value={format}
            data={formats.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(value) => useSession.setState({ format: value })}
          />
        </Group>
      )}
      {answer && 'reason' in answer ? (
        <Alert color="red" mt="md" icon={<IconAlertTriangle size={18} />}>
          Portico could not write the {TARGET_LABELS[target]}: {answer.reason} The design itself is safe.
        </Alert>
      ) : answer?.target === target && answer.format === format ? (
        <Result target={target} exported={answer.exported} design={design} />
      ) : (
        <Loader size="sm" mt="md" />
      )}
    </>
  );
}

function Result({ target, exported, design }: { target: Target; exported: Exported; design: Design }) {
  const { files, diagnostics, gauges } = exported;
  const { known, errors, silenced } = whatToKnow(design, exported);
  const needsBucket = diagnostics.some(({ code }) => code === 'template/needs-bucket');
  if (files.length === 0) {
    return (
      <Alert mt="md" icon={<IconInfoCircle size={18} />}>
        {nothingWritten(exported)}
      </Alert>
    );
  }
  return (
    <>
      {known.length + silenced > 0 && (
        <section className={styles.findings} aria-label="What to know before you use it">
          {errors > 0 && (
            <p className={styles.warning}>
              {errors === 1 ? 'An error is' : `${errors} errors are`} left. You can download the files as they are, but
              they will not work as drawn.
            </p>
          )}
          {known.length > 0 && (
            <ul>
              {known.map(({ finding, fix }) => (
                <li key={`${finding.code} ${finding.subject.id} ${finding.subject.field ?? ''} ${finding.message}`}>
                  <Finding finding={finding} fix={fix} />
                </li>
              ))}
            </ul>
          )}
          {silenced > 0 && (
            <p className={styles.silenced}>
              {silenced === 1 ? '1 finding is' : `${silenced} findings are`} silenced, with a reason in the design.
            </p>
          )}
        </section>
      )}
      {gauges.length > 0 && (
        <section className={styles.gauges} aria-label="What CloudFormation takes in a stack">
          {gauges.map((gauge) => (
            <div key={gauge.label}>
              <Meter {...gauge} name={gauge.label} />
              {gauge.fullness !== 'fine' && !known.some(({ finding }) => finding.message.includes(gauge.advice)) && (
                <p>{gauge.advice}</p>
              )}
            </div>
          ))}
        </section>
      )}
      <ul className={styles.files} aria-label="Files">
        {files.map((file) => (
          <li key={file.path}>
            <code>{file.path}</code>
            <span className={styles.size}>{sizeOf(file.contents)}</span>
            <Copy text={file.contents} what={file.path} />
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconDownload size={14} />}
              aria-label={`Download ${file.path}`}
              onClick={() => download(fileName(file.path), file.contents)}
            >
              Download
            </Button>
          </li>
        ))}
      </ul>
      <NextStep command={nextStep(target, files[0]?.path ?? '', planOf(design), needsBucket)} />
      <Group justify="flex-end" mt="md">
        <Button
          data-autofocus
          leftSection={files.length > 1 ? <IconFileZip size={15} /> : <IconDownload size={15} />}
          onClick={() => downloadFiles(`${fileStem(design.name)}-${target}`, files)}
        >
          {files.length > 1 ? `Download all ${files.length} files as a zip` : 'Download'}
        </Button>
      </Group>
    </>
  );
}

function NextStep({ command }: { command: string }) {
  return (
    <div className={styles.next}>
      <span>Then</span>
      <code>{command}</code>
      <Copy text={command} what="the command" />
    </div>
  );
}

/** @param what is copied, for those who do not see the button's place. */
function Copy({ text, what }: { text: string; what: string }) {
  return (
    <CopyButton value={text} timeout={1500}>
      {({ copied, copy }) => (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          aria-label={copied ? `Copied ${what}` : `Copy ${what}`}
          onClick={copy}
        >
          Copy
        </Button>
      )}
    </CopyButton>
  );
}

const SIGNS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;

function Finding({ finding, fix }: Known) {
  const Sign = SIGNS[finding.severity];
  return (
    <div className={styles.findingRow}>
      <UnstyledButton
        className={styles.finding}
        data-severity={finding.severity}
        onClick={() => {
          openDialog(undefined);
          setTimeout(() => goToProblem(finding), 50); // the closing dialog gives the focus back first
        }}
      >
        <Sign size={15} aria-label={finding.severity} />
        <span>
          {finding.message}
          {fix !== undefined && <small>{fix}</small>}
        </span>
      </UnstyledButton>
      <UnstyledButton
        className={styles.findingCode}
        title="About this rule"
        aria-label={`About the rule ${finding.code}`}
        onClick={() => openRules(finding.code)}
      >
        {finding.code}
      </UnstyledButton>
    </div>
  );
}

function sizeOf(text: string): string {
  const kilobytes = new Blob([text]).size / 1024;
  return `${kilobytes.toFixed(1)} KB`;
}
