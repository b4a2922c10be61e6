import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkQuestionFile } from '../../../src/quiz/check/check-question-file.ts';
import { writeReport } from '../../../src/quiz/check/report-text.ts';
import { fileOf } from './course.ts';

const good = readFileSync('tests/fixtures/questions/good/numeric.yaml', 'utf8');

/** The good question with some texts replaced. */
function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [old, now]) => {
    expect(text).toContain(old);
    return text.replace(old, now);
  }, good);
}

const codesOf = async (text: string, tools = {}) =>
  (await checkQuestionFile(fileOf(text), tools)).problems.map(({ code }) => code);

describe('checkQuestionFile', () => {
  it('reports all problems of a file in the order of their places', async () => {
    const text = edited(
      ['bloom: apply', 'bloom: aply'],
      ['version: 1', 'version: no'],
      ['s * m_l', 's * ml'],
    );
    const { problems, report } = await checkQuestionFile(fileOf(text));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['E012', 2],
      ['E014', 6],
      ['E021', 14],
    ]);
    expect(report).toBeNull();
  });

  it('reports one fault of YAML alone', async () => {
    expect(await codesOf(edited(['s * m_l', "'s"], ['bloom: apply', 'bloom: aply']))).toEqual(['E001']);
  });

  it('says with every problem what to do', async () => {
    const { problems } = await checkQuestionFile(fileOf(edited(['mistakes:', 'mistkaes:'])));
    expect(problems[0]).toEqual({
      code: 'E010',
      severity: 'error',
      file: 'question.yaml',
      line: 25,
      column: 1,
      message: '"mistkaes" is not a field of a numeric question',
      advice: 'did you mean "mistakes"?',
    });
  });

  it('finds nothing wrong with wrong options that have words and come from no belief that has a name', async () => {
    const choice = readFileSync('tests/fixtures/questions/good/choice.yaml', 'utf8');
    expect(await codesOf(choice.replaceAll(/^ +misconception: .*\n/gm, ''))).toEqual([]);
  });

  it('counts lines and columns alike where lines end as on Windows, and after a byte order mark', async () => {
    const text = edited(['s * m_l', 's * ml']);
    const [unix] = (await checkQuestionFile(fileOf(text))).problems;
    const [windows] = (await checkQuestionFile(fileOf(text.replaceAll('\n', '\r\n')))).problems;
    expect([windows?.line, windows?.column]).toEqual([unix?.line, unix?.column]);
    expect(await codesOf(`\uFEFF${good}`)).toEqual([]);
  });

  it('tells two mistakes with the same words apart', async () => {
    const words = 'You divided by $\\lambda$. A factor above 1 makes the base larger.';
    const text = edited([
      `    feedback: ${words}`,
      `    feedback: ${words}\n  - { id: halved, value: lam / 2, feedback: '${words}' }`,
    ]);
    const { problems } = await checkQuestionFile(fileOf(text));
    const [told, ...others] = problems;
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code: 'E050', line: 31 });
    expect(text.split('\n')[30]).toContain('id: halved');
    expect(told?.message).toBe('no example reaches the feedback "halved"');
  });

  it('tells two parts with one misconception apart', async () => {
    const part = (id: string) =>
      `  - id: ${id}\n    type: numeric\n    prompt: How much?\n    answer: { value: lam, tolerance: { rel: 0.0005 } }\n` +
      `    mistakes:\n      - misconception: lambda-is-the-stretch\n`;
    const head = good.slice(0, good.indexOf('answer:')).replace('type: numeric', 'type: case');
    const examples =
      "examples:\n  - { name: one, response: { first: { calc: s }, second: '1' }, expect: { verdict: incorrect } }\n";
    const rest = good.slice(good.indexOf('hints:'), good.indexOf('feedback:\n'));
    const text = `${head}parts:\n${part('first')}${part('second')}${rest}explanation: So.\n${examples}`;
    const { problems } = await checkQuestionFile(fileOf(text));
    const missed = problems.filter(({ code }) => code === 'E050');
    expect(missed.map(({ message }) => message)).toEqual([
      'no example reaches the feedback "second/lambda-is-the-stretch"',
    ]);
    const second = text.split('\n').findIndex((line) => line.includes('id: second'));
    expect(missed[0]?.line).toBe(second + 6);
  });

  it('looks at TeX only where it is given the means', async () => {
    const text = edited(['$\\lambda$ must', '$\\lamda$ must']);
    expect(await codesOf(text)).toEqual([]);
    const typeset = () => {
      throw new Error(
        'A formula cannot be typeset. line 1: KaTeX parse error: Undefined: \\lamda at position 1: x',
      );
    };
    expect(new Set(await codesOf(text, { typeset }))).toEqual(new Set(['E052']));
  });

  it('lets a part whose key is checked follow from a wrong number', async () => {
    const text = readFileSync('src/quiz/skeletons/case.yaml.txt', 'utf8')
      .replace('%Title%', 'Twice')
      .replace('%objective%', 'compute-lambda')
      .replace(
        'answer: { value: lam,',
        "answer: { value: lam, check: 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: d)',",
      )
      .replace(
        'examples:\n',
        `examples:
  - name: carried forward
    response: { stretch: { calc: 1 / s }, factor: { calc: (1 / s) ^ (d / (d - 2)) } }
    expect: { verdict: partial, score: 0.5, feedback: factor/carried-forward }
`,
      );
    expect(await codesOf(text)).toEqual([]);
  });

  it('survives files of any kind', async () => {
    const texts = [
      '',
      'null',
      '4',
      '[]',
      'a',
      '{}',
      'type: numeric',
      'type: [numeric]',
      '\u0000',
      'type: __proto__',
    ];
    for (const text of texts) expect(await codesOf(text)).not.toEqual([]);
    const fields = ['params', 'derive', 'examples', 'hints', 'answer', 'mistakes', 'variants', 'constraints'];
    for (const field of fields) {
      for (const value of ['4', 'text', '[4]', '[[]]', '{a: 1}', '[{a: 1}]', 'true', '']) {
        const broken = good.replace(
          new RegExp(`^${field}:(?:.*\\n)(?:^[ -].*\\n)*`, 'm'),
          `${field}: ${value}\n`,
        );
        expect(await codesOf(broken), `${field}: ${value}`).not.toEqual([]);
      }
    }
  });
});

describe('the report', () => {
  it('says what was found out about the question', async () => {
    const { report } = await checkQuestionFile(fileOf(good));
    expect(report).toMatchObject({
      id: 'lesson/question',
      type: 'numeric',
      bloom: 'apply',
      difficulty: 2,
      objectives: ['compute-lambda'],
      variants: { combinations: 24, distinct: 24, isEnumerated: true, accepted: 1 },
      leastDistance: { mistake: 'lambda-is-the-stretch', value: 2, variant: 'm_l=2048, s=2, d=128' },
      collisions: 0,
      misconceptions: [
        { id: 'lambda-is-the-stretch', isReached: true },
        { id: 'exponent-inverted', isReached: true },
      ],
      wasRun: true,
    });
    expect(report?.leastDistance?.tolerances).toBeCloseTo(21.9, 1);
    expect(report?.examples[0]).toMatchObject({ name: 'exact value', run: 24, held: 24, verdict: 'correct' });
    expect(report?.examples[1]).toMatchObject({ seeds: [4089], run: 1, held: 1, response: '4.0890' });
    expect(report?.samples.length).toBeGreaterThan(10);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('tells the key and each mistake, variant by variant', async () => {
    const { report } = await checkQuestionFile(fileOf(good));
    const [values, ...others] = report?.values ?? [];
    expect(others).toEqual([]);
    expect(values).toMatchObject({
      key: '',
      mistakes: ['lambda-is-the-stretch', 'exponent-inverted', 'upside-down'],
    });
    const row = values?.rows.find(({ variant }) => variant === 'm_l=4096, s=4, d=128');
    expect([row?.value, ...(row?.mistakes ?? [])].map((value) => value?.toPrecision(5))).toEqual([
      '4.0890',
      '4.0000',
      '3.9143',
      '0.24456',
    ]);
    expect(values?.rows).toHaveLength(24);
  });

  it('counts variants in which a wrong value would be accepted', async () => {
    const { report } = await checkQuestionFile(fileOf(edited(['rel: 0.0005', 'rel: 0.2'])));
    expect(report?.collisions).toBeGreaterThanOrEqual(24);
  });

  it('can be read as text', async () => {
    const { report } = await checkQuestionFile(fileOf(good));
    const text = report === null ? '' : writeReport(report);
    expect(text.split('\n').slice(0, 12).join('\n')).toMatchInlineSnapshot(`
      "lesson/question  (numeric, version 1)
      How much must the base grow?

        objectives      compute-lambda
        bloom           apply, difficulty 2 of 5
        variants        24 of 24 combinations, all checked
        least distance  21.9 tolerances, "lambda-is-the-stretch" = 2 at m_l=2048, s=2, d=128
        collisions      none
        misconceptions  lambda-is-the-stretch, exponent-inverted
        feedback        correct, lambda-is-the-stretch, exponent-inverted, upside-down

      Values"
    `);
    expect(text).toMatch(/^ {2}m_l=4096, s=4, d=128 +4\.08899 +4 +3\.91429 +0\.244559$/m);
    expect(text).toContain('\n\nExamples\n');
  });
});
