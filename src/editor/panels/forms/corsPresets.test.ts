import { expect, test } from 'vitest';
import { CORS_PRESETS, corsSummary, EMPTY_CORS } from './corsPresets.ts';

test.each(CORS_PRESETS)('“$label” is a configuration that API Gateway takes', ({ cors }) => {
  expect(cors.allowOrigins).not.toEqual([]);
  expect(cors.allowCredentials && cors.allowOrigins.includes('*')).toBe(false);
});

test('a configuration is summed up by its origins', () => {
  expect(corsSummary(undefined)).toBe('Off');
  expect(corsSummary(EMPTY_CORS)).toBe('0 origins');
  expect(corsSummary({ ...EMPTY_CORS, allowOrigins: ['*'] })).toBe('any origin');
  expect(corsSummary({ ...EMPTY_CORS, allowOrigins: ['https://a.example'], allowCredentials: true })).toBe(
    '1 origin, credentials',
  );
});
