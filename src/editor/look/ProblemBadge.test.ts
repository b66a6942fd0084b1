import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../core/rules/diagnostic.ts';
import { countedProblems, firstMessages, worstSeverity } from './ProblemBadge.tsx';

const finding = (severity: Severity, message: string): Diagnostic => ({
  code: 'a/b',
  severity,
  message,
  subject: { id: 'design' },
});

test('a badge says how many there are and which is the worst', () => {
  expect(countedProblems(1, 'warning')).toBe('1 problem, a warning');
  expect(countedProblems(3, 'error', true)).toBe('3 problems inside, the worst is an error');
  expect(worstSeverity([finding('info', ''), finding('warning', '')])).toBe('warning');
  expect(worstSeverity([])).toBeUndefined();
});

test('the first messages are the worst', () => {
  const problems = [
    finding('warning', 'W.'),
    finding('error', 'E.'),
    finding('warning', 'X.'),
    finding('warning', 'Y.'),
  ];
  expect(firstMessages(problems)).toBe('E.\nW.\nX.\nand 1 more');
});
