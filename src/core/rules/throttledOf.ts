import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Subject } from './diagnostic.ts';

interface Throttled {
  /** `beta`, or `GET /books in beta`. */
  what: string;
  rate: number | undefined;
  burst: number | undefined;
  subject(field: 'throttlingRateLimit' | 'throttlingBurstLimit'): Subject;
}

/** Everything that may have limits: stages, and routes in them. */
export function throttledOf(design: Design): Throttled[] {
  return Object.values(design.stages).flatMap((stage): Throttled[] => {
    const { id } = stage;
    return [
      {
        what: shortNameOf(design, id),
        rate: stage.throttlingRateLimit,
        burst: stage.throttlingBurstLimit,
        subject: (field) => ({ id, field }),
      },
      ...stage.routeSettings.map(
        (settings, index): Throttled => ({
          what: `${shortNameOf(design, settings.routeId)} in ${shortNameOf(design, id)}`,
          rate: settings.throttlingRateLimit,
          burst: settings.throttlingBurstLimit,
          subject: (field) => ({ id, field: `routeSettings.${index}.${field}` }),
        }),
      ),
    ];
  });
}
