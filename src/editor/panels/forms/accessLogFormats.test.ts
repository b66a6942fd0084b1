import { expect, test } from 'vitest';
import { accessLogLine } from '../../../core/model/accessLogVariables.ts';
import { ACCESS_LOG_FORMATS, accessLogFormatOf } from './accessLogFormats.ts';

test.each(ACCESS_LOG_FORMATS)(
  '$label is one line that API Gateway takes, of variables that HTTP APIs know',
  ({ format }) => {
    expect(format).not.toContain('\n');
    expect(format).toContain('$context.requestId');
    expect(format.length).toBeLessThanOrEqual(1024);
    expect(accessLogLine(format)).not.toMatch(/\$context/);
    expect(accessLogLine(format)).not.toMatch(/>-<|"-"|,-,/);
  },
);

test('a text is known as the format it is', () => {
  expect(ACCESS_LOG_FORMATS.map(({ format }) => accessLogFormatOf(format))).toEqual(['json', 'clf', 'xml', 'csv']);
  expect(accessLogFormatOf('$context.requestId')).toBe('custom');
});
