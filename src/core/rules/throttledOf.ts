import type { Design } from '../model/design.ts';
import { shortNameOf } from '../model/naming.ts';
import type { Subject } from './diagnostic.ts';

interface Throttled {
  /** `beta`, or `GET /books in beta`, or the name of a plan. */
  what: string;
  rate: number | undefined;
  burst: number | undefined;
  subject(field: 'throttlingRateLimit' | 'throttlingBurstLimit'): Subject;
}

/** Everything that may have limits: stages, routes in them, and usage plans. */
export function throttledOf(design: Design): Throttled[] {
  return [...throttledStages(design), ...throttledPlans(design)];
}

function throttledPlans(design: Design): Throttled[] {
  return Object.values(design.usagePlans).map(({ id, throttlingRateLimit, throttlingBurstLimit }) => ({
    what: shortNameOf(design, id),
    rate: throttlingRateLimit,
    burst: throttlingBurstLimit,
    subject: (field) => ({ id, field }),
  }));
}

function throttledStages(design: Design): Throttled[] {
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
