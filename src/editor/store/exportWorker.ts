import { exportDesign } from '../../core/exporters/exporters.ts';
import type { Answer, Question } from './exportQuestion.ts';

/** Exports away from the page's own thread: 300 routes take longer than a key press may. */
self.onmessage = ({ data: { number, design, target, format } }: MessageEvent<Question>) => {
  let answer: Answer;
  try {
    answer = { number, exported: exportDesign(design, target, format) };
  } catch (error) {
    answer = { number, reason: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
