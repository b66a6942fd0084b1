import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Cors } from '../../../core/model/cors.ts';
import type { ApiId } from '../../../core/model/ids.ts';
import { corsOf } from '../../../core/model/queries.ts';
import { dispatch, sealHistory, useDesign } from '../../store/editor.ts';
import { EntityForm } from '../fields/EntityForm.tsx';
import { FieldShell } from '../fields/FieldShell.tsx';
import { editField } from '../fields/fieldValue.ts';
import { SwitchControl } from '../fields/SwitchControl.tsx';
import { Section } from '../Section.tsx';
import { CORS_PRESETS, corsSummary, EMPTY_CORS } from './corsPresets.ts';
import { corsWords } from './corsWords.ts';
import styles from './forms.module.css';

const ENABLED = {
  label: 'CORS',
  help: 'Lets pages of other sites call the API. API Gateway then answers preflight requests itself and ignores the CORS headers of integrations.',
};

const CORS_ITSELF = ['cors'];
const SEPARATOR = '\n';

/** Which pages of other sites may call an API, with what comes of it in words. */
export function CorsSection({ id }: { id: ApiId }) {
  const owners = useMemo(() => [id], [id]);
  const now = useDesign((design) => corsOf(design, id));
  const on = now !== undefined;
  const [last, setLast] = useState<Cors>();
  const summary = useDesign((design) => corsSummary(corsOf(design, id)));
  const words = useDesign((design) => corsWords(corsOf(design, id)).join(SEPARATOR));
  const set = (cors: Cors | undefined, label: string) => {
    setLast(now);
    dispatch(editField(owners, 'cors', cors, label));
    sealHistory();
  };
  return (
    <Section name="api cors" title="CORS" summary={summary}>
      <FieldShell owners={owners} path="cors" meta={ENABLED} fields={CORS_ITSELF} layout="inline">
        {(aria) => (
          <span className={styles.withButton}>
            <Menu position="bottom-end" width={270} withinPortal shadow="md">
              <Menu.Target>
                <button type="button" className={styles.smallButton}>
                  Presets <IconChevronDown size={13} aria-hidden />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {CORS_PRESETS.map((preset) => (
                  <Menu.Item key={preset.label} onClick={() => set(preset.cors, `CORS to “${preset.label}”`)}>
                    <span className={styles.menuLabel}>{preset.label}</span>
                    <span className={styles.menuDetail}>{preset.detail}</span>
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <SwitchControl
              aria={aria}
              value={on}
              onChange={(next) => set(next ? (last ?? EMPTY_CORS) : undefined, next ? 'CORS to on' : 'CORS to off')}
            />
          </span>
        )}
      </FieldShell>
      {on && <EntityForm owners={owners} schema={Cors} at="cors" />}
      {on && (
        <ul className={styles.words} aria-label="What comes of it">
          {words.split(SEPARATOR).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
