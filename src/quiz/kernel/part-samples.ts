import { isBlank } from './parts.ts';
import type { QuestionPart } from './parts.ts';
import { keyOfPart } from './question-text.ts';
import type { Sample, Sampler } from './question-type.ts';
import type { Verdict } from './grade.ts';

/** The samplers of the question types that a part can have, by name. */
export type PartSamplers = Readonly<Record<string, Sampler<unknown>>>;

interface SampledPart {
  readonly part: QuestionPart;
  readonly right: Sample;
  readonly samples: readonly Sample[];
}

/**
 * Responses to a question of several parts, made of its parts' samples: all right; one of them otherwise; one
 * missing; what is no map at all. They hold where each part is judged by its own key as long as those before it
 * are right.
 * @param blanks - whether a part that is blank waits beside one that is not, or sends the whole back
 */
export function sampleParts(
  parts: readonly QuestionPart[],
  samplers: PartSamplers,
  blanks: 'wait' | 'go back',
): readonly Sample[] {
  const sampled = parts.flatMap((part): readonly SampledPart[] => {
    const samples = samplers[part.type.name]?.(part.question) ?? [];
    const right = samples.find(({ expect }) => expect.verdict === 'correct');
    return right === undefined ? [] : [{ part, right, samples }];
  });
  if (sampled.length < parts.length) return malformedSamples;
  return [
    ...rightSamples(sampled),
    ...[
      ...sampled.flatMap((one) => otherSamples(one, sampled)),
      ...sampled.flatMap((one) => missingSamples(one, sampled)),
    ].map(({ blank, ...sample }) =>
      blank && blanks === 'wait' && sampled.length > 1
        ? { ...sample, expect: { verdict: 'partial' as const } }
        : sample,
    ),
    ...malformedSamples,
  ];
}

/** A response in which one part is not right, and whether that part is blank. */
interface PartlyBlank extends Sample {
  readonly blank: boolean;
}

/** The responses to all parts, right but for one. */
function respond(sampled: readonly SampledPart[], other?: { part: QuestionPart; raw: unknown }) {
  const entries = sampled.map(({ part, right }) => [part.id, part === other?.part ? other.raw : right.raw]);
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
}

/** What must come of the whole where the first part's own feedback is that of a sample. */
function expectFirst(verdict: Verdict, part: QuestionPart, { expect }: Sample): Sample['expect'] {
  return expect.feedback === undefined
    ? { verdict }
    : { verdict, feedback: keyOfPart(part.id, expect.feedback) };
}

function rightSamples(sampled: readonly SampledPart[]): readonly Sample[] {
  const [first] = sampled;
  if (first === undefined) return [];
  const expect = expectFirst('correct', first.part, first.right);
  const all = respond(sampled);
  const backwards = Object.fromEntries(Object.entries(all).reverse());
  return [
    { name: 'every part right', raw: all, expect },
    { name: 'every part right, the last one first', raw: backwards, expect },
    { name: 'every part right, and one that there is not', raw: { ...all, 'no such part': '1' }, expect },
  ];
}

const sendBackAll: Sample['expect'] = { verdict: 'invalid', feedback: 'invalid.parts' };

/** One part as its type samples it, once for each verdict but `correct`; the others right. */
function otherSamples(
  { part, samples }: SampledPart,
  sampled: readonly SampledPart[],
): readonly PartlyBlank[] {
  const verdicts = ['partial', 'incorrect', 'ungraded', 'invalid'] as const;
  return verdicts.flatMap((verdict) => {
    const fitting = samples.filter(({ expect }) => expect.verdict === verdict);
    const sample = fitting.find(({ raw }) => !isBlank(raw)) ?? fitting[0];
    const [first] = sampled;
    if (sample === undefined || first === undefined) return [];
    const together = verdict === 'incorrect' && sampled.length > 1 ? 'partial' : verdict;
    const told = first.part === part ? sample : first.right;
    return {
      name: `the part ${part.id} ${verdict}: ${sample.name}`,
      raw: respond(sampled, { part, raw: sample.raw }),
      blank: isBlank(sample.raw),
      expect: verdict === 'invalid' ? sendBackAll : expectFirst(together, first.part, told),
    };
  });
}

function missingSamples({ part }: SampledPart, sampled: readonly SampledPart[]): readonly PartlyBlank[] {
  const others = sampled.filter((one) => one.part !== part);
  return part.type.parse('', part.question).ok
    ? []
    : [{ name: `the part ${part.id} missing`, raw: respond(others), blank: true, expect: sendBackAll }];
}

const malformedSamples: readonly Sample[] = [
  ['nothing', ''],
  ['null', null],
  ['no response at all', undefined],
  ['a text', '4.089'],
  ['a number', 4.089],
  ['a list', ['4.089']],
  ['an empty map', {}],
  [
    'parts named like an object’s own',
    JSON.parse('{"__proto__": null, "constructor": null, "toString": null}'),
  ],
  ['a map of maps', { 'no such part': { 'no such part': {} } }],
].map(([name, raw]) => ({ name: String(name), raw: raw as unknown, expect: sendBackAll }));
