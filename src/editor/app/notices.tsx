import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type Notice, useEditor } from '../store/editor.ts';

function show({ tone, text, count }: Notice): void {
  notifications.show({
    id: `notice-${count}`,
    message: text,
    role: tone === 'error' ? 'alert' : 'status',
    color: tone === 'error' ? 'var(--error)' : 'var(--accent)',
    icon: tone === 'error' ? <IconAlertTriangle size={18} /> : <IconInfoCircle size={18} />,
    withBorder: true,
    autoClose: tone === 'error' ? 12_000 : 5000,
    closeButtonProps: { 'aria-label': 'Close the notice' },
  });
}

/** Shows each notice of the store for a moment; answers with how to stop. */
export function showNotices(): () => void {
  const { notice } = useEditor.getState();
  if (notice) show(notice);
  return useEditor.subscribe((state, before) => {
    if (state.notice && state.notice !== before.notice) show(state.notice);
  });
}
