import { pascalCase } from '../../plan/names.ts';
import type { PlannedWebSocketRoute } from '../../plan/plannedWebSocket.ts';

/** What names of all that a route becomes begin with: `Sendmessage`, `Connect`. */
export function routeWord({ key }: PlannedWebSocketRoute): string {
  switch (key.kind) {
    case 'message':
      return wordsOf(key.name);
    case 'connect':
      return 'Connect';
    case 'default':
      return 'Default';
    case 'disconnect':
      return 'Disconnect';
  }
}

function wordsOf(text: string): string {
  const words = text.replace(/[^A-Za-z0-9]+/g, ' ').trim();
  return words === '' ? 'Message' : pascalCase(words);
}

/** As the key of a component, which is made of letters, digits, dots, dashes and underscores (AsyncAPI 3.0, "Components Object"). */
export function componentKey(name: string): string {
  return name.replace(/[^\w.-]/g, '_');
}
