import { HTTP_TOKEN } from '../model/httpToken.ts';
import { shortNameOf } from '../model/naming.ts';
import { shortened } from '../model/shortened.ts';
import type { Rule } from './rule.ts';

const MAX = 256;
const MEDIA_TYPE = new RegExp(`^${HTTP_TOKEN}/${HTTP_TOKEN}(\\s*;\\s*${HTTP_TOKEN}=("[^"]*"|${HTTP_TOKEN}))*$`);

export const modelContentType: Rule = {
  code: 'model/content-type',
  severity: 'error',
  fix: `Write a media type of 1 to ${MAX} characters, such as application/json.`,
  source: 'API Gateway V2 API reference, CreateModel: contentType; RFC 9110, section 8.3.1.',
  *check(design) {
    for (const { id, contentType } of Object.values(design.models)) {
      if (contentType.length <= MAX && MEDIA_TYPE.test(contentType)) continue;
      yield {
        message: `${shortened(contentType) || 'The empty text'} is no media type that ${shortNameOf(design, id)} could describe, of 1 to ${MAX} characters.`,
        subject: { id, field: 'contentType' },
      };
    }
  },
};
