import type { PlannedResource } from '../../plan/plannedResource.ts';
import type { Entry } from './entry.ts';
import { eventBusResources } from './eventBusResources.ts';
import { queueResources } from './queueResources.ts';
import { stateMachineResources } from './stateMachineResources.ts';
import { streamResources } from './streamResources.ts';
import { topicResources } from './topicResources.ts';
import { userPoolResources } from './userPoolResources.ts';

/** What the stack creates of a resource that something uses; nothing of one that is there already. */
export function usedResources(planned: PlannedResource): Entry[] {
  switch (planned.kind) {
    case 'queue':
      return queueResources(planned);
    case 'event-bus':
      return eventBusResources(planned);
    case 'stream':
      return streamResources(planned);
    case 'state-machine':
      return stateMachineResources(planned);
    case 'user-pool':
      return userPoolResources(planned);
    case 'topic':
      return topicResources(planned);
  }
}
