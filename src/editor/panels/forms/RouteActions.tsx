import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { batch } from '../../../core/commands/command.ts';
import { connectRoute, disconnectRoutes } from '../../../core/commands/connectRoute.ts';
import type { IntegrationId, RouteId } from '../../../core/model/ids.ts';
import { nameOf } from '../../../core/model/naming.ts';
import { dispatch, useDesign } from '../../store/editor.ts';
import styles from './forms.module.css';

/** Connects routes to the one integration that is selected with them, and disconnects them. */
export function RouteActions({
  routes,
  integrations,
}: {
  routes: readonly RouteId[];
  integrations: readonly IntegrationId[];
}) {
  const [target] = integrations;
  const targetName = useDesign((design) => target && nameOf(design, target));
  const connected = useDesign((design) => routes.filter((id) => design.routes[id]?.integrationId).length);
  const several = routes.length === 1 ? 'the route' : `the ${routes.length} routes`;
  return (
    <div className={styles.actions}>
      {target && integrations.length === 1 && (
        <button
          type="button"
          className={styles.addButton}
          onClick={() =>
            dispatch(
              batch(
                `Connect to ${targetName}`,
                routes.map((id) => connectRoute(id, target)),
              ),
            )
          }
        >
          <IconPlugConnected size={15} aria-hidden /> Connect {several} to {targetName}
        </button>
      )}
      <button
        type="button"
        className={styles.addButton}
        disabled={connected === 0}
        onClick={() => dispatch(disconnectRoutes(routes))}
      >
        <IconPlugConnectedX size={15} aria-hidden /> Disconnect {several}
      </button>
    </div>
  );
}
