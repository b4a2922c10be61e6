import { limits } from '../../kernel/limits.ts';
import type { ProblemCode } from '../../kernel/grade.ts';
import type { Sample, Sampler } from '../../kernel/question-type.ts';
import { mostOf } from './read.ts';
import type { Criterion, EssaySource } from './schema.ts';

/** Right, wrong and malformed responses to an essay question. */
export const sampleEssay: Sampler<EssaySource> = (question) => [
  ...markedSamples(question),
  ...textSamples(question),
  ...malformedLevels(question),
  ...malformedSamples,
];

const write = (words: number) => Array.from({ length: words }, () => 'λ').join(' ');
const writeEnough = ({ words }: EssaySource) => write(words.min ?? 1);

const highest = (criterion: Criterion) => criterion.levels.find(({ points }) => points === mostOf(criterion));
const lowest = ({ levels }: Criterion) =>
  levels.reduce((least, next) => (next.points < least.points ? next : least));

type Levels = readonly (readonly [criterion: string, level: string])[];

const choose = (
  { criteria }: EssaySource,
  pick: (criterion: Criterion) => { id: string } | undefined,
): Levels => criteria.map((criterion) => [criterion.id, pick(criterion)?.id ?? '']);

const respond = (question: EssaySource, levels: Levels) => ({
  text: writeEnough(question),
  levels: Object.fromEntries(levels),
});

function markedSamples(question: EssaySource): readonly Sample[] {
  const { criteria } = question;
  const best = choose(question, highest);
  const least = criteria.map((criterion) => lowest(criterion).points);
  const isNothing = least.every((points) => points === 0);
  const isEverything = criteria.every((criterion, index) => least[index] === mostOf(criterion));
  const verdictOfLeast = isNothing ? 'incorrect' : isEverything ? 'correct' : 'partial';
  const marked = (name: string, levels: Levels, verdict: 'correct' | 'partial' | 'incorrect'): Sample => ({
    name,
    raw: respond(question, levels),
    expect: { verdict, feedback: 'essay.self-assessed' },
  });
  return [
    marked('the highest levels', best, 'correct'),
    marked('the highest levels, the last criterion first', [...best].reverse(), 'correct'),
    marked('the lowest levels', choose(question, lowest), verdictOfLeast),
  ];
}

function textSamples(question: EssaySource): readonly Sample[] {
  const { min, max } = question.words;
  const text = writeEnough(question);
  const expect: Sample['expect'] = { verdict: 'ungraded', feedback: 'essay.compare' };
  return [
    { name: 'a text', raw: text, expect },
    { name: 'a text in lines', raw: `\n${text.replaceAll(' ', '\n\n')}\n`, expect },
    { name: 'a text in a map', raw: { text }, expect },
    ...(max === null ? [] : [{ name: 'the longest text', raw: write(max), expect }]),
    ...(max === null ? [] : [refused('a word too many', write(max + 1), 'invalid.too-many-words')]),
    ...(min === null || min === 1
      ? []
      : [refused('a word too few', write(min - 1), 'invalid.too-few-words')]),
  ];
}

function malformedLevels(question: EssaySource): readonly Sample[] {
  const text = writeEnough(question);
  const best = choose(question, highest);
  const first = best.slice(0, 1).map(([criterion]) => [criterion, 'no such level'] as const);
  const refusedLevels = (name: string, levels: unknown, code: ProblemCode) =>
    refused(name, { text, levels }, code);
  return [
    refusedLevels('no level', {}, 'invalid.incomplete'),
    refusedLevels('a level too few', Object.fromEntries(best.slice(1)), 'invalid.incomplete'),
    refusedLevels('a level that there is not', Object.fromEntries(first), 'invalid.unknown-choice'),
    refusedLevels('a criterion that there is not', { 'no such criterion': 'a' }, 'invalid.unknown-choice'),
    refusedLevels('a prototype for a criterion', JSON.parse('{"__proto__": "a"}'), 'invalid.unknown-choice'),
    refusedLevels('a list of levels', ['a'], 'invalid.wrong-form'),
    refusedLevels('levels in words', 'all of them', 'invalid.wrong-form'),
    refused('levels without a text', { levels: Object.fromEntries(best) }, 'invalid.empty-essay'),
  ];
}

function refused(name: string, raw: unknown, feedback: ProblemCode): Sample {
  return { name, raw, expect: { verdict: 'invalid', feedback } };
}

const malformedSamples: readonly Sample[] = [
  refused('nothing', '', 'invalid.empty-essay'),
  refused('null', null, 'invalid.empty-essay'),
  refused('no response at all', undefined, 'invalid.empty-essay'),
  refused('an empty map', {}, 'invalid.empty-essay'),
  refused('spaces and dashes', ' \n — … \u202f', 'invalid.empty-essay'),
  refused('a text beyond all bounds', 'λ '.repeat(limits.essay), 'invalid.essay-too-long'),
  refused('a number', 57, 'invalid.wrong-form'),
  refused('a list', ['a', 'text'], 'invalid.wrong-form'),
  refused('a text that is none', { text: ['a'] }, 'invalid.wrong-form'),
];
