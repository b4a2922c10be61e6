import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFile } from '../../../src/progress/exchange.ts';
import { answerEvent } from '../../support/events.ts';
import { makeCourse, run, writeIn } from './support.ts';

let root: string;

beforeAll(() => {
  root = makeCourse();
  const right = { seed: 4089, response: '4.0890' };
  const events = [
    answerEvent('one/lambda', 1, right),
    answerEvent('one/lambda', 2, { ...right, verdict: 'incorrect', score: 0 }),
    answerEvent('one/which', 3, { version: 2, response: 'b', verdict: 'incorrect', score: 0 }),
    answerEvent('one/which', 4, { version: 1, response: 'b' }),
    answerEvent('one/gone', 5),
  ];
  writeIn(root, 'class/ada.json', writeFile(events, 0));
  writeIn(root, 'class/sound.json', writeFile(events.slice(0, 1), 0));
  writeIn(root, 'class/bad.json', '{');
});

afterAll(() => rmSync(root, { recursive: true }));

describe('replay', () => {
  it('lists the answers whose mark would differ, and says what it could not grade', async () => {
    const { status, out } = await run(root, ['replay', 'class/ada.json']);
    expect(out).toMatchInlineSnapshot(`
      "1 answer would be marked otherwise today:
        one/lambda (seed 4089), 2026-03-01: incorrect 0 → correct 1; the question has changed
      2 marked as before.
      1 to questions that are gone, or whose file has a fault.
      1 to another version of the question, whose numbers are not known any more.
      "
    `);
    expect(status).toBe(1);
  });

  it('ends well where nothing differs, also as JSON', async () => {
    const { status, out } = await run(root, ['replay', 'class/sound.json', '--json']);
    expect(JSON.parse(out)).toMatchObject({ differences: [], same: 1 });
    expect(status).toBe(0);
  });

  it.each([
    [[], 'Name one file'],
    [['class/none.json'], 'There is no file "class/none.json"'],
    [['class/bad.json'], 'It is not JSON, or only a part of a file.'],
  ])('with %j says what is wrong', async (words, reason) => {
    const { status, err } = await run(root, ['replay', ...words]);
    expect(err).toContain(reason);
    expect(status).toBe(2);
  });
});
