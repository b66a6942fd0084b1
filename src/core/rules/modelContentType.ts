import { setAt } from '../commands/setAt.ts';
import { HTTP_TOKEN } from '../model/httpToken.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const MAX = 256;
const MEDIA_TYPE = new RegExp(`^${HTTP_TOKEN}/${HTTP_TOKEN}(\\s*;\\s*${HTTP_TOKEN}=("[^"]*"|${HTTP_TOKEN}))*$`);

export const modelContentType: Rule = {
  code: 'model/content-type',
  severity: 'error',
  title: 'A model is for no media type',
  reason: 'API Gateway picks the model by the media type of the message, and refuses to create one that is for none.',
  fix: `Write a media type of 1 to ${MAX} characters, such as application/json.`,
  source: 'API Gateway V2 API reference, CreateModel: contentType; RFC 9110, section 8.3.1.',
  each: 'model',
  *check({ id, contentType }, design) {
    if (contentType.length <= MAX && MEDIA_TYPE.test(contentType)) return;
    yield {
      message: `${shortened(contentType) || 'The empty text'} is no media type that ${shortNameOf(design, id)} could describe, of 1 to ${MAX} characters.`,
      subject: { id, field: 'contentType' },
    };
  },
  quickFixes({ id, contentType }) {
    const tidy = contentType.replace(/\s+/g, '');
    const made = tidy.length <= MAX && MEDIA_TYPE.test(tidy) ? tidy : 'application/json';
    return [setAt(`Make it ${shortened(made)}`, id, 'contentType', made)];
  },
};
