import { useShallow } from 'zustand/react/shallow';
import { stagesOf } from '../../core/model/queries.ts';
import type { Stage } from '../../core/model/stage.ts';
import { connectionUrl, stageUrl } from '../../core/model/urls.ts';
import { useDesign, useEditor } from '../store/editor.ts';
import { addApi, addStage, currentApi } from '../store/edits.ts';
import { CopyUrl } from './CopyUrl.tsx';
import { ListHead } from './ListHead.tsx';
import { ListItem } from './ListItem.tsx';
import styles from './lists.module.css';

/** Why the URLs of stages cannot be called. */
export const ENDPOINT_OFF = 'Turned off: this API answers on custom domains only.';

const NO_STAGES: readonly Stage[] = [];

/** The stages of the API that is worked on, with the URLs clients call. */
export function Stages() {
  const apiId = useEditor((state) => currentApi(state.document.design, state.selection));
  const api = useDesign((design) => apiId && design.apis[apiId]);
  const several = useDesign((design) => Object.keys(design.apis).length > 1);
  const stages = useEditor(useShallow((state) => (apiId ? stagesOf(state.document.design, apiId) : NO_STAGES)));
  const off = api?.disableExecuteApiEndpoint ? ENDPOINT_OFF : undefined;
  return (
    <section className={styles.panel} aria-label="Stages">
      <ListHead
        title="Stages"
        of={several && api ? api.name || '(unnamed)' : undefined}
        add="Add stage"
        onAdd={() => addStage(apiId ?? addApi())}
      />
      {stages.length === 0 && (
        <p className={styles.empty}>
          {apiId ? 'No stage yet: clients reach an API only through one.' : 'An API comes with a first stage.'}
        </p>
      )}
      <ul className={styles.list}>
        {stages.map((stage) => (
          <li key={stage.id}>
            <StageItem stage={stage} withCallback={api?.protocol === 'WEBSOCKET'} off={off} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @param withCallback whether backends call the connections of the stage back */
function StageItem({ stage, withCallback, off }: { stage: Stage; withCallback: boolean; off: string | undefined }) {
  const url = useDesign((design) => stageUrl(design, stage));
  return (
    <>
      <ListItem id={stage.id} label={`Stage ${stage.name}`}>
        <b>{stage.name || '(unnamed)'}</b>
        <span className={styles.state} data-auto={stage.autoDeploy || undefined}>
          {stage.autoDeploy ? 'auto' : 'manual'}
        </span>
      </ListItem>
      <div className={styles.detail}>
        <CopyUrl url={url} off={off} />
        {withCallback && !off && <CopyUrl url={connectionUrl(stage)} />}
      </div>
    </>
  );
}
