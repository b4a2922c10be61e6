import { expect, it } from 'vitest';
import { analyseClass } from '../../src/analysis/class-analysis.ts';
import { learnersCsv, questionsCsv, writeCsv } from '../../src/analysis/csv.ts';
import { answerEvent } from '../support/events.ts';

it('quotes what needs it, and lets no text become a formula', () => {
  const rows = [['a,b', 'say "no"', 'two\nlines', '=1+1', '@x', '-2', -2, 0.123456, null]];
  expect(writeCsv(rows)).toBe(`\uFEFF"a,b","say ""no""","two\nlines",'=1+1,'@x,'-2,-2,0.1235,\r\n`);
});

it('writes questions without names, and learners with them', () => {
  const wrong = answerEvent('a/x', 1, { verdict: 'incorrect', score: 0, response: 'b', confidence: 'sure' });
  const all = analyseClass([{ name: 'Ada', files: ['ada.json'], events: [wrong] }]);
  const [, row] = questionsCsv(all, () => 'What is x?').split('\r\n');
  expect(row).toBe('a/x,What is x?,1,0,1,0,,1.2,1.2,1,0,0,0,0,0,b: 1,');
  expect(questionsCsv(all)).not.toContain('Ada');
  expect(learnersCsv(all)).toContain('Ada,ada.json,1,0');
});
