import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BenchContext } from '../../../src/components/bench/context.ts';
import { fileOf } from '../../../src/components/bench/file-of.ts';
import type { FromWorker } from '../../../src/components/bench/messages.ts';
import { serveChecks, valueRows } from '../../../src/components/bench/serve-checks.ts';
import { checkAuthoredFile } from '../../../src/quiz/check/check-authored-file.ts';
import type { CheckTools } from '../../../src/quiz/check/check-question-file.ts';
import { nodeSandbox } from '../../../src/sandbox/node-sandbox.ts';
import { createTypesetter } from '../../../src/typeset/typesetter.ts';
import type { CourseFiles } from '../../../tools/questions/course-files.ts';
import { findAskedIn } from '../../../tools/questions/duplicates.ts';
import { figures } from '../../../tools/questions/figures.ts';
import { authorMistakes } from '../../quiz/check/author-mistakes.ts';
import { contextFromFiles } from '../../support/bench-context.ts';

let course: CourseFiles;
let context: BenchContext;

beforeAll(async () => {
  ({ course, context } = await contextFromFiles());
});

const id = 'matching-periods/a-new-one';
const good = readFileSync('content/lessons/matching-periods/questions/new-longest-period.yaml', 'utf8');
const tools: CheckTools = { sandbox: nodeSandbox, typeset: createTypesetter(), valueRows };

/** A worker that was told of the course, and what it has said. */
function startServing() {
  const said: FromWorker[] = [];
  const hear = serveChecks({ post: (message) => said.push(message), sandbox: nodeSandbox });
  void hear({ kind: 'course', context });
  let number = 0;
  const check = (text: string, of = id) => {
    number += 1;
    return hear({ kind: 'check', number, id: of, text });
  };
  return { said, check };
}

/** What the command line finds in a text, at the place that the bench gives it. */
function onTheCommandLine(text: string) {
  const file = fileOf(id);
  const known = course.knownTo({ id, file });
  return checkAuthoredFile(
    { id, file, text, figures, findAsked: findAskedIn(course.asked()), ...known },
    tools,
  );
}

/** The first mistake that brings up each code. */
const oneOfEachCode = authorMistakes.filter(({ says }, index) => {
  const codesOf = (words: string) => words.match(/(?<=^\d+:\d+ )[EW]\d{3}/gm) ?? [];
  const before = new Set(authorMistakes.slice(0, index).flatMap((mistake) => codesOf(mistake.says)));
  return codesOf(says).some((code) => !before.has(code));
});

describe('the bench’s check', () => {
  it('tries a mistake of nearly every code', () => {
    expect(oneOfEachCode.length).toBeGreaterThan(60);
  });

  it.each(oneOfEachCode)('says what the command line says: $name', async ({ text }) => {
    const { said, check } = startServing();
    await check(text);
    const last = said.at(-1);
    const { problems, report } = await onTheCommandLine(text);
    expect(last?.kind === 'failed' ? last.reason : last?.problems).toEqual(problems);
    expect(last?.kind === 'finished' ? last.report : null).toEqual(report);
  });

  it('answers twice: with the question at once, with its report when all variants were gone through', async () => {
    const { said, check } = startServing();
    await check(good);
    expect(said.map(({ kind }) => kind)).toEqual(['begun', 'finished']);
    const [begun, finished] = said;
    expect(begun).toMatchObject({
      number: 1,
      hasVariants: true,
      drawn: { record: { id, type: 'numeric', canVary: true }, bloom: 'apply', pinned: [4, 16, 64] },
    });
    expect(finished).toMatchObject({ number: 1, report: { id, variants: { isEnumerated: true } } });
    // What a page is sent is JSON.
    expect(JSON.parse(JSON.stringify(begun))).toEqual(begun);
  });

  it('tells of a copy of a question, and not of the question itself', async () => {
    const { said, check } = startServing();
    await check(good);
    await check(good, 'matching-periods/new-longest-period');
    const codes = said.flatMap((message) =>
      message.kind === 'begun' ? [message.problems.map(({ code }) => code)] : [],
    );
    expect(codes[0]).toContain('W116');
    expect(codes[1]).toEqual([]);
  });

  it('draws nothing of a text that cannot be a question', async () => {
    const { said, check } = startServing();
    await check(good.replace('type: numeric', 'type: numerc'));
    expect(said).toMatchObject([{ kind: 'begun', drawn: null, hasVariants: false }]);
  });

  it('gives a text up when a newer one comes while its variants are gone through', async () => {
    const { said, check } = startServing();
    const first = check(good.replace('pick: [2, 4, 8, 16]', `pick: [${numbers(2, 500)}]`));
    const second = check(good.replace('version: 1', 'version: 2'));
    await Promise.all([first, second]);
    expect(said.filter(({ kind }) => kind === 'finished').map(({ number }) => number)).toEqual([2]);
  });
});

describe('a question with a thousand variants', () => {
  const thousand = good
    .replace(/m_l: .*/, `m_l: { pick: [${numbers(2040, 2289)}] }`)
    .replace(/s: \{.*/, 's: { pick: [2, 4] }')
    .replace(/b: \{ pick.*/, 'b: { pick: [10000] }');

  it('is answered at once with its problems of form and its drawing, in 300 ms of processor time', async () => {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      let begun = 0;
      const start = process.cpuUsage();
      const hear = serveChecks({
        post: (message) => {
          const { user, system } = process.cpuUsage(start);
          if (message.kind === 'begun') begun = (user + system) / 1000;
        },
        sandbox: null,
      });
      await hear({ kind: 'course', context });
      const all = hear({ kind: 'check', number: 0, id, text: `${thousand}# ${String(round)}\n` });
      // The variants are not waited for; a newer text ends the look at them.
      while (begun === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      void hear({ kind: 'check', number: 1, id, text: 'type: none' });
      await all;
      times.push(begun);
    }
    // What else this process does meanwhile counts too, so the best of some is the one that says most.
    expect(Math.min(...times)).toBeLessThan(300);
  });

  it('is gone through whole', async () => {
    const { said, check } = startServing();
    await check(thousand);
    expect(said.at(-1)).toMatchObject({ kind: 'finished', report: { variants: { combinations: 1000 } } });
  });
});

/** Whole numbers from one to another, parted by commas. */
function numbers(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(', ');
}
