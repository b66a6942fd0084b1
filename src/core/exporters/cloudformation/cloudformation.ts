import { documentationLoss } from '../documentationLoss.ts';
import type { Exported, Exporter, Format } from '../exporter.ts';
import { SourceText } from '../sourceText.ts';
import { undeployedInputs } from '../undeployedInputs.ts';
import type { Entry } from './entry.ts';
import { limitsOf } from './limits.ts';
import { type SectionName, type Template, templateOf } from './template.ts';
import { templateGauges } from './templateGauges.ts';
import { printYaml } from './yaml.ts';

const VERSION = '2010-09-09';

/** One template that deploys as it stands. */
export const cloudformation: Exporter = {
  target: 'cloudformation',
  label: 'CloudFormation',
  formats: ['yaml', 'json'],
  print(plan, format): Exported {
    const template = templateOf(plan);
    const file = PRINTERS[format](template).file(`${plan.slug}.template.${format}`, format);
    const gauges = templateGauges(plan, template, file.contents);
    return {
      files: [file],
      gauges,
      diagnostics: [
        ...limitsOf(plan, template, gauges),
        ...undeployedInputs(plan, 'cloudformation', ({ logicalId }) => logicalId),
        ...documentationLoss(plan, 'cloudformation'),
      ],
    };
  },
};

const PRINTERS: Readonly<Record<Format, (template: Template) => SourceText>> = { yaml: yamlText, json: jsonText };

function yamlText({ description, sections }: Template): SourceText {
  const source = new SourceText();
  let last = printYaml({ AWSTemplateFormatVersion: VERSION, Description: description });
  source.add(last);
  const addBlankLine = () => {
    // After a block that keeps the blank lines at its end, one more would become part of it.
    if (!/\n[ \t]*\n$/.test(last)) source.add('\n');
  };
  for (const [section, entries] of sectionsOf(sections)) {
    addBlankLine();
    source.add(entries.length > 0 ? `${section}:\n` : `${section}: {}\n`);
    entries.forEach((entry, index) => {
      if (index > 0) addBlankLine();
      last = yamlEntry(section, entry);
      source.add(last, entry.owner);
    });
  }
  return source;
}

function jsonText({ description, sections }: Template): SourceText {
  const source = new SourceText();
  source.add(`{\n  "AWSTemplateFormatVersion": ${JSON.stringify(VERSION)},\n`);
  if (description !== undefined) source.add(`  "Description": ${JSON.stringify(description)},\n`);
  const comma = (index: number, list: readonly unknown[]) => (index < list.length - 1 ? ',' : '');
  sectionsOf(sections).forEach(([section, entries], index, all) => {
    source.add(`  "${section}": {\n`);
    entries.forEach((entry, position) => {
      source.add(`${jsonEntry(section, entry)}${comma(position, entries)}\n`, entry.owner);
    });
    source.add(`  }${comma(index, all)}\n`);
  });
  source.add('}\n');
  return source;
}

/** Parameters and outputs are left out when there are none; resources never are. */
function sectionsOf(sections: Template['sections']): [SectionName, readonly Entry[]][] {
  const all: [SectionName, readonly Entry[]][] = [
    ['Parameters', sections.Parameters],
    ['Resources', sections.Resources],
    ['Outputs', sections.Outputs],
  ];
  return all.filter(([section, entries]) => section === 'Resources' || entries.length > 0);
}

function jsonEntry(section: SectionName, { logicalId, value }: Entry): string {
  const whole = JSON.stringify({ [section]: { [logicalId]: value } }, null, 2);
  return whole.slice(`{\n  "${section}": {\n`.length, -'\n  }\n}'.length);
}

const MAX_KNOWN = 5_000;
/** What was printed before, by its contents: after an edit, all but the edited entries are found here. */
const known = new Map<string, string>();

function yamlEntry(section: SectionName, { logicalId, value }: Entry): string {
  const contents = { [section]: { [logicalId]: value } };
  const key = JSON.stringify(contents);
  let text = known.get(key);
  if (text === undefined) {
    text = printYaml(contents).slice(`${section}:\n`.length);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, text);
  }
  return text;
}
