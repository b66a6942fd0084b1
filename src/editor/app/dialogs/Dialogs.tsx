import { Modal } from '@mantine/core';
import { type ComponentType, type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react';
import { type Dialog, openDialog, useSession } from '../../store/session.ts';
import { ExampleGallery } from '../ExampleGallery.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { DesignsDialog } from './DesignsDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SchemaDialog } from './SchemaDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';

/** It comes with the texts of all rules. */
const RulesDialog = lazy(async () => ({ default: (await import('./RulesDialog.tsx')).RulesDialog }));

interface Contents {
  dialog: Dialog;
  title: string;
  size: string;
  Content: ComponentType;
  /** Escape first closes what is open in the contents, such as a list of suggestions. */
  hearsEscape?: boolean;
}

const CONTENTS: readonly Contents[] = [
  { dialog: 'share', title: 'Share', size: '560px', Content: ShareDialog },
  { dialog: 'export', title: 'Export', size: '720px', Content: ExportDialog },
  { dialog: 'shortcuts', title: 'Keyboard shortcuts', size: '720px', Content: ShortcutsDialog },
  { dialog: 'examples', title: 'Open an example', size: '860px', Content: ExampleGallery },
  { dialog: 'designs', title: 'Open a design', size: '560px', Content: DesignsDialog },
  { dialog: 'rename', title: 'Rename the design', size: '420px', Content: RenameDialog },
  { dialog: 'delete', title: 'Delete the design', size: '460px', Content: DeleteDialog },
  { dialog: 'schema', title: 'JSON Schema', size: '760px', Content: SchemaDialog, hearsEscape: true },
  { dialog: 'template', title: 'Template', size: '760px', Content: TemplateDialog, hearsEscape: true },
  { dialog: 'rules', title: 'Rules: all that Portico checks', size: '980px', Content: RulesDialog },
];

/** Mantine's modals have a `header`, of which a page has one. */
const NOT_A_BANNER = { header: { role: 'presentation' } };

function closeUnlessHeard(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented) openDialog(undefined);
}

/** All dialogs; they load when the first one is opened. */
export function Dialogs() {
  const asked = useSession((session) => session.dialog);
  // A modal remembers where the focus was when it opens, and only if it was there closed before.
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const dialog = mounted ? asked : undefined;
  return (
    <>
      {CONTENTS.map(({ dialog: name, title, size, Content, hearsEscape = false }) => (
        <Modal
          key={name}
          opened={dialog === name}
          onClose={() => openDialog(name === 'rules' ? useSession.getState().behindRules : undefined)}
          title={title}
          size={size}
          closeButtonProps={{ 'aria-label': 'Close' }}
          closeOnEscape={!hearsEscape}
          {...(hearsEscape && { onKeyDown: closeUnlessHeard })}
          attributes={NOT_A_BANNER}
        >
          <Suspense>
            <Content />
          </Suspense>
        </Modal>
      ))}
      {dialog === 'palette' && <CommandPalette />}
    </>
  );
}
