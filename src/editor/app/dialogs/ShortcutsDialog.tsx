import type { Action } from '../../store/action.ts';
import { ACTIONS } from '../../store/actions.ts';
import { keyCaps } from '../../store/keys.ts';
import styles from './ShortcutsDialog.module.css';

/** Every action that has a key, by group, with the platform's own signs. */
export function ShortcutsDialog() {
  const groups = new Map<Action['group'], Action[]>();
  for (const action of ACTIONS) {
    if (action.keys) groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  }
  return (
    <div className={styles.groups}>
      {[...groups].map(([group, actions]) => (
        <section key={group} className={styles.group} aria-label={group}>
          <h3>{group}</h3>
          <dl>
            {actions.map((action) => (
              <div key={action.id} className={styles.row}>
                <dt>{action.label}</dt>
                <dd>
                  {action.keys?.map((keys, index) => (
                    <span key={keys} className={styles.keys}>
                      {index > 0 && <span className={styles.or}>or</span>}
                      {keyCaps(keys).map((cap) => (
                        <kbd key={cap}>{cap}</kbd>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
