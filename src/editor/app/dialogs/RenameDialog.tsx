import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { editDesign } from '../../../core/commands/editDesign.ts';
import { dispatch, sealHistory, useEditor } from '../../store/editor.ts';
import { openDialog } from '../../store/session.ts';

export function RenameDialog() {
  const current = useEditor((state) => state.document.design.name);
  const [name, setName] = useState(current);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sealHistory();
        if (name.trim() !== current) dispatch(editDesign({ name: name.trim() }, 'name'));
        sealHistory();
        openDialog(undefined);
      }}
    >
      <TextInput
        label="Name"
        description="The CDK app and its stack are named after it."
        value={name}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group mt="md" justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => openDialog(undefined)}>
          Cancel
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Rename
        </Button>
      </Group>
    </form>
  );
}
