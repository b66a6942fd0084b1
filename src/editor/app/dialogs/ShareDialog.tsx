import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconCopy, IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { encodeLink } from '../../../core/share/link.ts';
import { useEditor } from '../../store/editor.ts';
import { saveToFile } from '../../store/library.ts';
import { CHAT_LIMIT, linkWarnings } from './linkWarnings.ts';

/** A link that holds the whole design; it is copied as the dialog opens. */
export function ShareDialog() {
  const document = useEditor((state) => state.document);
  const [link] = useState(() => `${location.href.replace(/#.*$/, '')}#${encodeLink(document)}`);
  const clipboard = useClipboard({ timeout: 4000 });
  const { copy } = clipboard;
  const warnings = linkWarnings(document, link.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the dialog opens; `copy` differs on every render
  useEffect(() => copy(link), []);
  return (
    <>
      <Text size="sm" mb="sm">
        The link holds the whole design, layout included. Nothing is stored on a server; whoever opens it gets a copy of
        their own.
      </Text>
      <Textarea
        label="Link"
        value={link}
        readOnly
        rows={3}
        styles={{ input: { fontFamily: 'var(--mono)', fontSize: 12, wordBreak: 'break-all' } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {link.length.toLocaleString('en')} characters
      </Text>
      {clipboard.error && (
        <Alert color="red" mt="sm" icon={<IconAlertTriangle size={18} />}>
          The browser did not let Portico copy the link. Select it above and copy it.
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="yellow" mt="sm" icon={<IconAlertTriangle size={18} />}>
          {warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Alert>
      )}
      <Group mt="md" justify="flex-end" gap="xs">
        <Button
          variant={link.length > CHAT_LIMIT ? 'light' : 'default'}
          leftSection={<IconDeviceFloppy size={15} />}
          onClick={saveToFile}
        >
          Save to a file
        </Button>
        <Button
          data-autofocus
          leftSection={clipboard.copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
          onClick={() => copy(link)}
        >
          <span aria-live="polite">{clipboard.copied ? 'Link copied' : 'Copy the link'}</span>
        </Button>
      </Group>
    </>
  );
}
