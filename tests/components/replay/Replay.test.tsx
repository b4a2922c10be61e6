import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Differences, replayInWords } from '../../../src/components/replay/Replay.tsx';
import { answerEvent } from '../../support/events.ts';
import { indexEntry } from '../../support/index-entry.ts';

const difference = {
  answer: answerEvent('a/one', 1),
  name: '<b>Bob</b>',
  verdict: 'partial',
  score: 0.25,
  cause: 'grader',
} as const;

it('a replay is summed up in a sentence', () => {
  expect(replayInWords({ differences: [], same: 7, lost: 0 })).toBe(
    'No mark would differ today. 7 answers are marked as before.',
  );
  expect(replayInWords({ differences: [difference], same: 1200, lost: 1 })).toBe(
    '1 answer would be marked otherwise today, 1\u202f200 as before. 1 answer cannot be compared: the question is gone or has a new version.',
  );
});

it('a difference is a row: whose, what, then and today; a name is text', () => {
  const html = render(
    <Differences differences={[difference]} index={[indexEntry('a/one', { title: 'One?' })]} />,
  );
  expect(html).toContain('&lt;b>Bob');
  const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text);
  expect(cells.slice(1)).toEqual([
    'One?',
    '1 March 2026',
    'right',
    'partly right, 0.25',
    'Its grader has changed',
  ]);
});
