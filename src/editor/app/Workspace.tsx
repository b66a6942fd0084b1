import { lazy, type ReactNode, Suspense } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { Outline } from '../panels/Outline.tsx';
import { useSession } from '../store/session.ts';
import { BottomPanel } from './BottomPanel.tsx';
import { Header } from './Header.tsx';
import { PanelHandle } from './PanelHandle.tsx';
import styles from './Workspace.module.css';

/** On its way as soon as the page runs, but not waited for: the canvas is there before the forms. */
const arriving = import('../panels/Inspector.tsx').then(({ Inspector }) => ({ default: Inspector }));
const Inspector = lazy(() => arriving);

/** The editor: a header, the outline, the canvas, the inspector, and the code below. */
export function Workspace() {
  const outlineOpen = useSession((session) => session.outlineOpen);
  const inspectorOpen = useSession((session) => session.inspectorOpen);
  return (
    <div className={styles.workspace} data-outline={outlineOpen} data-inspector={inspectorOpen}>
      <Header />
      <Side name="Outline" place={styles.outline} open={outlineOpen}>
        <Outline />
      </Side>
      <main className={styles.canvas} aria-label="Canvas">
        <Canvas />
        <PanelHandle side="left" open={outlineOpen} action="toggle-outline" name="outline" />
        <PanelHandle side="right" open={inspectorOpen} action="toggle-inspector" name="inspector" />
      </main>
      <Side name="Inspector" place={styles.inspector} open={inspectorOpen}>
        <Suspense>
          <Inspector />
        </Suspense>
      </Side>
      <BottomPanel />
    </div>
  );
}

function Side({
  name,
  place,
  open,
  children,
}: {
  name: string;
  place?: string | undefined;
  open: boolean;
  children: ReactNode;
}) {
  if (!open) return null;
  return (
    <aside className={place} aria-label={name} data-design-fields={name === 'Inspector' || undefined}>
      {children}
    </aside>
  );
}
