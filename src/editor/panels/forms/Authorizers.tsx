import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useShallow } from 'zustand/react/shallow';
import { AUTHORIZER_KIND_LIST, AUTHORIZER_KINDS, type Authorizer } from '../../../core/model/authorizer.ts';
import type { ApiId } from '../../../core/model/ids.ts';
import { authorizersOf, routesGuardedBy } from '../../../core/model/queries.ts';
import { goTo, useDesign, useEditor } from '../../store/editor.ts';
import { addAuthorizer } from '../../store/edits.ts';
import fieldStyles from '../fields/fields.module.css';
import { ListItem } from '../ListItem.tsx';
import listStyles from '../lists.module.css';
import { Section } from '../Section.tsx';
import styles from './forms.module.css';
import { counted } from './summaries.ts';

/** The authorizers of an API, what each guards, and a menu to add one. */
export function Authorizers({ apiId }: { apiId: ApiId }) {
  const authorizers = useEditor(useShallow((state) => authorizersOf(state.document.design, apiId)));
  const protocol = useDesign((design) => design.apis[apiId]?.protocol);
  const kinds = AUTHORIZER_KIND_LIST.filter((kind) => AUTHORIZER_KINDS[kind].protocol === protocol);
  return (
    <Section
      name="api authorizers"
      title="Authorizers"
      summary={authorizers.length > 0 ? authorizers.map(({ name }) => name || '(unnamed)').join(', ') : 'None'}
    >
      {authorizers.length === 0 && (
        <p className={fieldStyles.note}>
          {protocol === 'WEBSOCKET'
            ? 'An authorizer asks a function whether a client may connect. IAM needs none.'
            : 'An authorizer checks a token or asks a function before a request goes on. IAM needs none.'}
        </p>
      )}
      <ul className={listStyles.list}>
        {authorizers.map((authorizer) => (
          <AuthorizerItem key={authorizer.id} authorizer={authorizer} />
        ))}
      </ul>
      <Menu position="bottom-start" width={240} withinPortal shadow="md">
        <Menu.Target>
          <button type="button" className={styles.addButton} data-list-add>
            <IconPlus size={14} aria-hidden /> Add authorizer
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => goTo({ id: addAuthorizer(kind, apiId), field: 'name' })}>
              <span className={styles.menuLabel}>{AUTHORIZER_KINDS[kind].title}</span>
              <span className={styles.menuDetail}>{AUTHORIZER_KINDS[kind].hint}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Section>
  );
}

function AuthorizerItem({ authorizer }: { authorizer: Authorizer }) {
  const routes = useDesign((design) => routesGuardedBy(design, authorizer.id).length);
  const { label } = AUTHORIZER_KINDS[authorizer.kind];
  return (
    <li>
      <ListItem id={authorizer.id} label={`Authorizer ${authorizer.name}`}>
        <b>{authorizer.name || '(unnamed)'}</b>
        <span className={listStyles.state}>
          {label} · {routes === 0 ? 'guards nothing' : counted(routes, 'route', 'routes')}
        </span>
      </ListItem>
    </li>
  );
}
