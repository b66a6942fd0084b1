import type { Design, Entity } from '../model/design.ts';
import { kindOf, TABLES } from '../model/design.ts';
import { derived } from '../model/designView.ts';
import { KIND_NOUNS, shortNameOf } from '../model/naming.ts';
import type { Rule } from './rule.ts';

/** What secrets look like that cannot be taken for anything else, by what a person calls them. */
const SECRETS: readonly { what: string; pattern: RegExp }[] = [
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)(?![A-Z0-9]{9}EXAMPLE)[A-Z0-9]{16}\b/ },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { what: 'a token of GitHub', pattern: /\b(?:gh[pousr]_\w{36}|github_pat_\w{22,})/ },
  { what: 'a token of Slack', pattern: /\bxox[abprs]-[\w-]{10,}/ },
  { what: 'a key of Stripe', pattern: /\b[rs]k_live_\w{16,}/ },
  { what: 'a password in a URL', pattern: /\bhttps?:\/\/[^\s/?#@:]+:[^\s/?#@${]+@/ },
];

export const textSecret: Rule = {
  code: 'text/secret',
  severity: 'warning',
  title: 'A text looks like a secret',
  reason:
    'A design and its exports are plain text: whoever gets the file, the link, the template or the code of the function can read it, and CloudFormation keeps it. A secret that has been there counts as known.',
  fix: 'Take it out, have a new one issued, and let the function or the endpoint get it from AWS Secrets Manager.',
  source: 'IAM User Guide, "Security best practices in IAM": temporary credentials rather than access keys.',
  topic: 'security',
  *check(design) {
    for (const { field, what } of secretsIn(describing(design)))
      yield { message: `The ${field} of the design holds what looks like ${what}.`, subject: { id: 'design', field } };
    for (const entity of talkative.flatMap((inTable) => inTable(design))) {
      for (const { field, what } of secretsOf(entity)) {
        const { id } = entity;
        const whose = `The ${KIND_NOUNS[kindOf(id)].one} ${shortNameOf(design, id)}`;
        yield { message: `${whose} holds what looks like ${what}.`, subject: { id, field } };
      }
    }
  },
};

interface Secret {
  field: string;
  what: string;
}

function describing({ name, description }: Design): object {
  return { name, description };
}

const known = new WeakMap<Entity, readonly Secret[]>();

/** Kept per entity, which never changes: there are many texts, and most stay as they are from one edit to the next. */
function secretsOf(entity: Entity): readonly Secret[] {
  let secrets = known.get(entity);
  if (!secrets) {
    secrets = secretsIn(entity);
    known.set(entity, secrets);
  }
  return secrets;
}

/** For each table, its entities with secrets: after an edit only its own is gone through again. */
const talkative = Object.values(TABLES).map((table) =>
  derived((design) => Object.values<Entity>(design[table]).filter((entity) => secretsOf(entity).length > 0)),
);

function secretsIn(value: unknown, field = ''): Secret[] {
  if (typeof value === 'string')
    return SECRETS.flatMap(({ what, pattern }) => (pattern.test(value) ? { field, what } : []));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => secretsIn(inner, field === '' ? name : `${field}.${name}`));
}
