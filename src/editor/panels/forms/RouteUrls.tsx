import { useShallow } from 'zustand/react/shallow';
import type { RouteId } from '../../../core/model/ids.ts';
import { useEditor } from '../../store/editor.ts';
import { CopyUrl } from '../CopyUrl.tsx';
import fieldStyles from '../fields/fields.module.css';
import { Section } from '../Section.tsx';
import { urlsOfRoute } from './urlsOfRoute.ts';

/** The URLs that reach a route. */
export function RouteUrls({ id }: { id: RouteId }) {
  const isDefault = useEditor((state) => state.document.design.routes[id]?.key.kind === 'default');
  const urls = useEditor(useShallow((state) => urlsOfRoute(state.document.design, id)));
  if (isDefault) return null;
  return (
    <Section name="route urls" title="URLs" summary={urls.length > 0 ? String(urls.length) : 'None'}>
      {urls.length === 0 && <p className={fieldStyles.note}>No stage or custom domain leads to this API yet.</p>}
      {urls.map((url) => (
        <CopyUrl key={url} url={url} />
      ))}
    </Section>
  );
}
