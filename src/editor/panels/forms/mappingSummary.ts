import type { Mappings } from '../../../core/model/parameterMapping.ts';
import { counted, listed } from './summaries.ts';

/** What a mapping does in a few words: `2 changes, answers of 200, 500`. */
export function mappingSummary(mappings: Mappings | undefined): string {
  if (!mappings) return 'None';
  const { request, responses } = mappings;
  const codes = responses.map(({ statusCode }) => statusCode).filter((code) => code !== '');
  return listed([
    request.length > 0 && counted(request.length, 'change', 'changes'),
    codes.length > 0 && `answers of ${codes.join(', ')}`,
    responses.length > codes.length && 'other answers',
  ]);
}
