import { readdirSync, readFileSync } from 'node:fs';
import type { Design } from '../../model/design.ts';
import { readDocument } from '../../model/document.ts';

const FOLDER = new URL('../../../../public/examples/', import.meta.url);

/** Every design of the gallery, with the name of its file. */
export function exampleDesigns(): [file: string, design: Design][] {
  return readdirSync(FOLDER)
    .filter((file) => file !== 'index.json')
    .map((file) => [file, exampleDesign(file)]);
}

export function exampleDesign(file: string): Design {
  const read = readDocument(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.reason}`);
  return read.value.design;
}
