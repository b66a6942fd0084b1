import { Button, Group, Text } from '@mantine/core';
import { useEditor } from '../../store/editor.ts';
import { deleteDesign, saveToFile } from '../../store/library.ts';
import { openDialog } from '../../store/session.ts';

export function DeleteDialog() {
  const key = useEditor((state) => state.documentKey);
  const design = useEditor((state) => state.document.design);
  const routes = Object.keys(design.routes).length;
  return (
    <>
      <Text size="sm">
        “{design.name || '(unnamed)'}” with its {routes} {routes === 1 ? 'route' : 'routes'} is removed from this
        browser. This cannot be undone.
      </Text>
      <Group mt="lg" justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" mr="auto" onClick={saveToFile}>
          Save to a file first
        </Button>
        <Button variant="default" data-autofocus onClick={() => openDialog(undefined)}>
          Cancel
        </Button>
        <Button
          color="red"
          onClick={() => {
            openDialog(undefined);
            void deleteDesign(key);
          }}
        >
          Delete
        </Button>
      </Group>
    </>
  );
}
