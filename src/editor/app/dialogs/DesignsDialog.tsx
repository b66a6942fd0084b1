import { Button, Group } from '@mantine/core';
import { IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import { pickFile, showStart } from '../../store/library.ts';
import { openDialog } from '../../store/session.ts';
import { DesignList } from '../DesignList.tsx';

/** The designs that the browser keeps, and the other ways to one. */
export function DesignsDialog() {
  const leaveFor = (way: () => void) => () => {
    openDialog(undefined);
    way();
  };
  return (
    <>
      <DesignList />
      <Group gap={8} mt="md">
        <Button variant="default" leftSection={<IconFolderOpen size={15} stroke={1.7} />} onClick={leaveFor(pickFile)}>
          Open a file…
        </Button>
        <Button variant="default" leftSection={<IconFilePlus size={15} stroke={1.7} />} onClick={leaveFor(showStart)}>
          New design…
        </Button>
      </Group>
    </>
  );
}
