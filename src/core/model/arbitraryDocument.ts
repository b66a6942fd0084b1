import fc from 'fast-check';
import { arbitraryDesign } from './arbitraryDesign.ts';
import type { Design } from './design.ts';
import { DOCUMENT_VERSION, type PorticoDocument } from './document.ts';
import type { NodeId } from './ids.ts';
import { completeLayout, type Point } from './layout.ts';

const coordinate = fc.oneof(
  fc.integer({ min: -100, max: 300 }).map((steps) => steps * 10),
  fc.integer(),
  fc.double({ noNaN: true, min: -1e12, max: 1e12 }).map((number) => number + 0), // a file cannot hold -0
);
const place = fc.option(fc.record({ x: coordinate, y: coordinate }), { nil: undefined });

/** A generated design with some nodes moved by hand and the others where they fall. */
export function arbitraryDocument({ valid }: { valid: boolean }): fc.Arbitrary<PorticoDocument> {
  return fc
    .record({ design: arbitraryDesign({ valid }), places: fc.array(place, { maxLength: 12 }) })
    .map(documentFrom);
}

function documentFrom({ design, places }: { design: Design; places: (Point | undefined)[] }): PorticoDocument {
  const nodes = [design.routes, design.apis, design.integrations].flatMap((table) => Object.keys(table)) as NodeId[]; // keys of a table are ids
  const positions = Object.fromEntries(nodes.flatMap((id, index) => (places[index] ? [[id, places[index]]] : [])));
  return { version: DOCUMENT_VERSION, design, layout: completeLayout(design, { positions }) };
}
