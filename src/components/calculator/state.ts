import { adviseOn } from '../../configuration/advice.ts';
import type { Advice } from '../../configuration/advice.ts';
import { compareMethods } from '../../configuration/compare.ts';
import type { MethodResult } from '../../configuration/compare.ts';
import type { Problem } from '../../configuration/problem.ts';
import { modelForm, OtherFormWanted } from '../../configuration/model-form.ts';
import { readWith } from '../../configuration/read-text.ts';
import type { OtherForms, ReadResult } from '../../configuration/read-text.ts';
import type { KnownModel, Reading, RopeSettings } from '../../configuration/settings.ts';

/** A model of `content/models`, as the page chooses among them. */
export interface ListedModel {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  /** The fields of its configuration that bear on positions, as JSON. */
  readonly text: string;
  readonly source: string;
  readonly discrepancy: string | null;
}

/** What the reader has entered, as typed. */
export interface Entered {
  /** The chosen model; empty for a pasted configuration or for numbers. */
  readonly model: string;
  readonly text: string;
  readonly headSize: string;
  readonly base: string;
  readonly trainedLength: string;
  readonly target: string;
  /** The kind of layer that is compared; empty for the main one. */
  readonly layer: string;
  /** The library as which the text is read too; empty for none. */
  readonly as: string;
  /** The second model; empty for none. */
  readonly beside: string;
}

export type NumberName = 'headSize' | 'base' | 'trainedLength' | 'target';

/** What follows from what was entered. */
export interface Outcome {
  readonly reading: Reading;
  readonly settings: RopeSettings;
  readonly target: number;
  readonly results: readonly MethodResult[];
  readonly advice: Advice;
}

export interface Problems {
  readonly text: Problem | null;
  readonly fields: Readonly<Partial<Record<NumberName, string>>>;
}

const longestLength = 1_000_000_000;

const rules: Readonly<
  Record<NumberName, { readonly words: string; readonly isFit: (value: number) => boolean }>
> = {
  headSize: {
    words: 'Write an even number from 4 to 8192, such as 128.',
    isFit: (value) => Number.isInteger(value / 2) && value >= 4 && value <= 8192,
  },
  base: {
    words: 'Write a number greater than 1, such as 10000.',
    isFit: (value) => value > 1 && value <= 1e15,
  },
  trainedLength: {
    words: 'Write a whole number of tokens, such as 4096.',
    isFit: (value) => Number.isInteger(value) && value >= 1 && value <= longestLength,
  },
  target: {
    words: 'Write a whole number of tokens, such as 131072 or 128k.',
    isFit: (value) => Number.isInteger(value) && value >= 1 && value <= longestLength,
  },
};

const numberNames = ['headSize', 'base', 'trainedLength', 'target'] as const;

/** A typed number: undefined for an empty field, a sentence for what is none. `128k` is 128 · 1024. */
export function readTyped(name: NumberName, typed: string): number | undefined | string {
  const text = typed.trim().replace(/[\s_,\u202F]/g, '');
  if (text === '') return undefined;
  const [, digits, unit] = /^(\d{1,15}(?:\.\d{1,9})?(?:[eE]\d{1,2})?)([kKmM]?)$/.exec(text) ?? [];
  const value = Number(digits) * (unit === undefined || unit === '' ? 1 : /k/i.test(unit) ? 1024 : 1024 ** 2);
  return rules[name].isFit(value) ? value : rules[name].words;
}

/** An outcome, or problems, each at its field; neither while the text waits for `otherForms`. */
interface Work {
  readonly outcome: Outcome | null;
  readonly problems: Problems;
  readonly wantsOtherForms: boolean;
}

const done = (outcome: Outcome | null, problems: Problems): Work => ({
  outcome,
  problems,
  wantsOtherForms: false,
});

/** What follows from what was entered. Without `forms`, only configurations of models can be read. */
export function work(entered: Entered, forms: OtherForms = modelForm): Work {
  const fields: Partial<Record<NumberName, string>> = {};
  for (const name of numberNames) {
    const value = readTyped(name, entered[name]);
    if (typeof value === 'string') fields[name] = value;
  }
  const target = readTyped('target', entered.target);
  if (target === undefined) fields.target = rules.target.words;
  const result = read(entered, forms);
  if (result === 'wants other forms')
    return { outcome: null, problems: { text: null, fields }, wantsOtherForms: true };
  if (!result.ok) return done(null, { text: result.error, fields });
  if (Object.keys(fields).length > 0 || typeof target !== 'number') return done(null, { text: null, fields });
  return compared(result.reading, entered, target);
}

function read(entered: Entered, forms: OtherForms): ReadResult | 'wants other forms' {
  try {
    return readWith(forms, ...givenOf(entered), []);
  } catch (error) {
    if (error instanceof OtherFormWanted) return 'wants other forms';
    throw error;
  }
}

/** The text to be read, and what the fields say beside it. */
export function givenOf(entered: Entered): [text: string, known: KnownModel] {
  const number = (name: NumberName) => {
    const value = readTyped(name, entered[name]);
    return typeof value === 'number' ? value : undefined;
  };
  const known = {
    headSize: number('headSize'),
    base: number('base'),
    trainedLength: number('trainedLength'),
  };
  return [entered.text.trim() === '' ? textOf(known) : entered.text, known];
}

function compared(reading: Reading, entered: Entered, target: number): Work {
  const settings = reading.layers?.[entered.layer] ?? reading.settings;
  try {
    const results = compareMethods(settings, target);
    const advice = adviseOn(settings, target, results);
    return done({ reading, settings, target, results, advice }, { text: null, fields: {} });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return done(null, { text: null, fields: { target: `${error.message}.` } });
  }
}

/** The numbers of the fields as a configuration. */
function textOf({ headSize, base, trainedLength }: KnownModel): string {
  return JSON.stringify({ head_dim: headSize, rope_theta: base, max_position_embeddings: trainedLength });
}

const fieldsOfAddress = [
  'model',
  'text',
  'headSize',
  'base',
  'trainedLength',
  'target',
  'layer',
  'as',
  'beside',
] as const;

/** Longer texts stay out of the address. */
const longestAddress = 6000;

/** What was entered, for the part of the address after `#`, which no browser sends. */
export function writeAddress(entered: Entered): string {
  const parameters = new URLSearchParams();
  for (const name of fieldsOfAddress) {
    const isRepeated = name === 'text' && entered.model !== '';
    if (entered[name] !== '' && !isRepeated) parameters.set(name, entered[name]);
  }
  const address = parameters.toString();
  return address.length <= longestAddress ? address : '';
}

/** What an address says, over the start; the text of a model that is not there stays as it was. */
export function readAddress(hash: string, start: Entered, models: readonly ListedModel[]): Entered {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  if (!fieldsOfAddress.some((name) => parameters.has(name))) return start;
  const given = Object.fromEntries(
    fieldsOfAddress.map((name) => [name, parameters.get(name) ?? '']),
  ) as unknown as Entered;
  const model = models.find(({ id }) => id === given.model);
  const text = model?.text ?? given.text;
  return {
    ...given,
    model: model?.id ?? '',
    text,
    target: given.target === '' ? start.target : given.target,
  };
}
