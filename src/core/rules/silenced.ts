import type { Design } from '../model/design.ts';
import type { Silence } from '../model/silence.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Findings told apart by whether somebody has silenced their rule. */
export interface Heard {
  told: readonly Diagnostic[];
  silenced: readonly { diagnostic: Diagnostic; silence: Silence }[];
  /** Silences that nothing was found for: they can go. */
  idle: readonly Silence[];
}

/** Sorts findings, of rules or of an export, by the silences of the design; one about the entity comes before one for the design. */
export function heard(design: Design, diagnostics: readonly Diagnostic[]): Heard {
  if (design.silences.length === 0) return { told: diagnostics, silenced: [], idle: [] };
  const told: Diagnostic[] = [];
  const silenced: { diagnostic: Diagnostic; silence: Silence }[] = [];
  const used = new Set<Silence>();
  for (const diagnostic of diagnostics) {
    const { code, subject } = diagnostic;
    const ofRule = design.silences.filter((silence) => silence.code === code);
    const silence = ofRule.find(({ id }) => id === subject.id) ?? ofRule.find(({ id }) => id === undefined);
    if (!silence) {
      told.push(diagnostic);
      continue;
    }
    used.add(silence);
    silenced.push({ diagnostic, silence });
  }
  return { told, silenced, idle: design.silences.filter((silence) => !used.has(silence)) };
}
