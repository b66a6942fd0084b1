import { useCallback } from 'react';
import type { SuggestionList } from '../../../core/model/field.ts';
import { type Suggestion, suggestionsFor } from '../../../core/model/suggestions.ts';
import { useEditor } from '../../store/editor.ts';
import type { FieldOwner } from './fieldId.ts';

const NO_SUGGESTIONS: readonly Suggestion[] = [];

/** What a list offers for a field of an entity, looked up when it is wanted. */
export function useOffers(list: SuggestionList | undefined, owner: FieldOwner | undefined): Offers | undefined {
  const offers = useCallback(() => {
    if (!list || owner === undefined || owner === 'design') return NO_SUGGESTIONS;
    return suggestionsFor(useEditor.getState().document.design, list, owner);
  }, [list, owner]);
  return list && offers;
}

export type Offers = () => readonly Suggestion[];
