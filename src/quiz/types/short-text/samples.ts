import type { ProblemCode } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import type { ShortTextQuestion } from './resolve.ts';

/** Right, wrong and malformed responses to a short-text question. */
export const sampleShortText: Sampler<ShortTextQuestion> = (question) => [
  ...[...question.accept].flatMap((word) => rightSamples(word, question.matchCase)),
  ...mistakeSamples(question),
  ...wrongSamples(question),
  ...malformedSamples,
];

function rightSamples(word: string, matchCase: boolean): readonly Sample[] {
  const capitals = word.toUpperCase();
  const dressings: readonly [name: string, text: string][] = [
    ['as it is listed', word],
    ['in quotation marks, with a full stop', `“${word}.”`],
    ['with an article and spaces', `  the ${word}\u00a0`],
    ['with hyphens for spaces', word.replaceAll(' ', '-')],
    ['behind a sign that nobody sees', `\u200b${word}`],
    // Not every letter comes back from its capital.
    ...(matchCase || capitals.toLowerCase() !== word ? [] : [['in capitals', capitals] as [string, string]]),
  ];
  return dressings
    .filter(([, text]) => text.length <= limits.shortText)
    .map(([name, raw]) => ({
      name: `“${word}” ${name}`,
      raw,
      expect: { verdict: 'correct', feedback: 'correct' },
    }));
}

function mistakeSamples({ mistakes }: ShortTextQuestion): readonly Sample[] {
  return [...mistakes].map(([text, { id, score }]) => ({
    name: `the mistake “${text}”`,
    raw: text,
    expect: { verdict: score > 0 ? 'partial' : 'incorrect', feedback: id },
  }));
}

/** Letters of no word: far from every spelling, because none is as long. */
function wrongSamples({ accept, mistakes }: ShortTextQuestion): readonly Sample[] {
  const longest = Math.max(...[...accept, ...mistakes.keys()].map(({ length }) => length));
  const far = 'zq'.repeat(longest).slice(0, Math.min(longest + 2, limits.shortText));
  const isFar = far.length >= longest + 2;
  return isFar
    ? [{ name: 'letters of no word', raw: far, expect: { verdict: 'incorrect', feedback: 'incorrect' } }]
    : [];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

const malformedSamples: readonly Sample[] = [
  refused('nothing', '', 'invalid.empty'),
  refused('null', null, 'invalid.empty'),
  refused('no response at all', undefined, 'invalid.empty'),
  refused('spaces and signs', ' “…” ', 'invalid.empty'),
  refused('a text beyond all bounds', 'word '.repeat(limits.shortText), 'invalid.text-too-long'),
  refused('a number', 57, 'invalid.not-text'),
  refused('a list', ['word'], 'invalid.not-text'),
];
