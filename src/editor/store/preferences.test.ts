import { expect, test } from 'vitest';
import { readPreferences, writePreferences } from './preferences.ts';
import { useSession } from './session.ts';

test('preferences come back as they were kept', () => {
  const kept = writePreferences({ ...useSession.getState(), theme: 'dark', bottomHeight: 400, outlineOpen: false });
  expect(readPreferences(kept)).toMatchObject({ theme: 'dark', bottomHeight: 400, outlineOpen: false });
});

test('what is missing, damaged or out of bounds has its default', () => {
  const standard = readPreferences(null);
  expect(standard).toMatchObject({ theme: 'system', bottomHeight: 236, bottomTab: 'cloudformation' });
  expect(readPreferences('{oops')).toEqual(standard);
  expect(readPreferences('7')).toEqual(standard);
  expect(readPreferences('{"theme":"pink","bottomHeight":1e9,"format":"json"}')).toEqual({
    ...standard,
    format: 'json',
  });
});

test('no dialog is kept', () => {
  expect(writePreferences({ ...useSession.getState(), dialog: 'share' })).not.toContain('share');
});
