import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { Draft } from '../../../src/interchange/read/draft/write-draft.ts';
import { formatProblem } from '../../../src/quiz/check/problem.ts';
import { readItem } from '../../../src/quiz/check/read-item.ts';
import { openYaml } from '../../../src/quiz/check/yaml-file.ts';
import { draftsOf, exportedFile } from '../../support/imported.ts';

/** What every question needs and no other system knows. */
const usual = { objectives: ['compute-lambda'], bloom: 'apply', explanation: 'So it is.' };

/** What the checker finds: the fields it points at, and its words. */
function findingsIn(yaml: string) {
  const file = openYaml('draft.yaml', yaml);
  expect(file.unreadable).toBeNull();
  const reading = readItem(file);
  const findings = reading.item === null ? reading.findings : [];
  return findings.map((finding) => ({
    path: finding.place.at === 'offset' ? '' : finding.place.path.join('.'),
    line: formatProblem(file.locate(finding)),
  }));
}

/** Where a draft says that something is to be added. The checker tells of a tolerance at the field that lacks it. */
function neededIn({ wanted }: Draft): readonly string[] {
  const needed = wanted.filter(({ isNeeded }) => isNeeded).map(({ path }) => path.join('.'));
  return distinct(needed.map((path) => path.replace(/\.tolerance$/, '')));
}

function distinct(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}

const files = ['rope.gift', 'moodle.xml', 'canvas', 'tao'];
const drafts = files.flatMap((name) =>
  draftsOf(exportedFile(name), name).map((draft) => [`${name}: ${draft.title}`, draft] as const),
);

describe('a draft', () => {
  it.each(drafts)('of %s lacks exactly what it says', (_, draft) => {
    const findings = findingsIn(draft.yaml);
    const found = distinct(findings.map(({ path }) => path));
    // Where the type is open, nothing else can be judged yet.
    const needed = draft.type === null ? ['type'] : neededIn(draft);
    const words = findings.map(({ line }) => line).join('\n');
    // Rules about several fields wait until each is well formed.
    expect(needed, words).toEqual(expect.arrayContaining([...found]));
    const document = parseDocument(draft.yaml);
    for (const [field, value] of Object.entries(usual)) document.set(field, value);
    const rest = findingsIn(document.toString());
    const expected = needed.filter((path) => !Object.hasOwn(usual, path));
    expect(distinct(rest.map(({ path }) => path)), rest.map(({ line }) => line).join('\n')).toEqual(expected);
  });

  it('says in comments what is to be added, at its place', () => {
    const [draft] = draftsOf('::A::What is 2 + 2?{#4}', 'a.gift');
    expect(draft?.yaml).toMatchInlineSnapshot(`
      "# Imported from GIFT, "a.gift", line 1.

      schema: item/1
      version: 1
      title: A
      type: numeric
      # To add: ids of objectives that the lesson declares.
      objectives: []
      # To add: remember, understand, apply, analyze, evaluate, create.
      bloom:
      prompt: What is 2 + 2?
      answer:
        value: 4
        # To add: how far from the value an answer may lie: {rel: 0.0005}, {abs: 0.01}, {sigfigs: 3}, {decimals: 2} or exact.
        tolerance:
      # To add: the worked solution.
      explanation:
      examples:
        - name: the right answer
          response: '4'
          expect:
            verdict: correct
            score: 1
      "
    `);
  });
});
