import type { Scope } from '../../../../src/formula/scope.ts';
import type { NumericItem } from '../../../../src/quiz/types/numeric/schema.ts';
import { Exact, intervalOf, isInside } from './interval.ts';
import type { Interval } from './interval.ts';
import { nameInFront, readTyped } from './number-text.ts';
import type { TypedForm, TypedNumber } from './number-text.ts';
import { scored, sentBack } from './opinion.ts';
import type { Judge, Judgement } from './opinion.ts';

interface KnownMistake {
  readonly value: number;
  readonly interval: Interval;
  readonly score: number;
}

/** Exact decimals against exact intervals: the key, then the mistakes in order. */
export function judgeNumeric(item: NumericItem, scope: Scope): Judge {
  const { answer, precision } = item;
  const value = scope.evaluate(answer.value);
  if (value === 0 && isShare(answer.tolerance)) throw new RangeError('Of 0 no share can be taken.');
  const key = intervalOf(value, answer.tolerance);
  const mistakes = item.mistakes.map((mistake) => knownMistake(mistake, answer, scope));
  const form = formOf(item, scope);
  return {
    judge: (raw) => {
      const typed = readTyped(raw, form);
      if (typed === null) return null;
      if (typed.kind === 'sent-back') return sentBack;
      const isAsked = isAskedName(nameInFront(raw), answer, key, scope);
      if (isAsked !== true) return isAsked === null ? null : sentBack;
      const isKey = isInside(typed.value, key);
      if (isKey === null) return null;
      if (isKey) return judgeWriting(typed, value, precision);
      const judgement = judgeMistakes(typed, mistakes);
      if (judgement?.verdict !== 'incorrect' || isKnown(typed, mistakes)) return judgement;
      return mayBeThousands(typed, value) ? judgeGroup(raw) : judgeRounded(typed, value, mistakes);
    },
    numberOf: (raw) => {
      const typed = readTyped(raw, form);
      return typed?.kind === 'number' ? typed.value.toNumber() : null;
    },
  };
}

/** Whether a name in front is that of what is asked; null where the judge cannot tell. */
function isAskedName(
  name: string,
  { value, symbol }: NumericItem['answer'],
  key: Interval,
  scope: Scope,
): boolean | null {
  const plain = name === 'λ' ? 'lambda' : name;
  const own =
    symbol === undefined ? [String(value)] : [symbol].flat().map((each) => (each === 'λ' ? 'lambda' : each));
  if (plain === '' || own.includes(plain)) return true;
  // Whether letters next to a Greek one are a name or a product is the engine's to say.
  if (/\p{L}/u.test(plain.slice(1)) && /\p{Script=Greek}/u.test(plain)) return null;
  const named = scope.values.get(plain);
  if (named !== undefined) return isInside(new Exact(named), key);
  if (symbol === undefined || /^[xyzf]$/.test(plain)) return true;
  return /^[a-z]$/i.test(plain) || plain === 'lambda' ? false : null;
}

/** Whether a name in front is certainly one that may be there; the judge has no opinion on others. */
export function isAsked(name: string, symbol: string | readonly string[] | undefined, scope: Scope): boolean {
  const isUnknown = /^[xy]$/.test(name) && !scope.values.has(name);
  if (name === '' || isUnknown) return true;
  if (symbol !== undefined) return [symbol].flat().includes(name);
  return !scope.values.has(name) && !(name === 'λ' && scope.values.has('lambda'));
}

/** Whether a tolerance is a share of the value and nothing else. */
function isShare(tolerance: NumericItem['answer']['tolerance']): boolean {
  if (tolerance === 'exact') return false;
  return 'sigfigs' in tolerance || ('rel' in tolerance && (tolerance.abs ?? 0) === 0);
}

function knownMistake(
  mistake: NumericItem['mistakes'][number],
  { value: key, tolerance }: NumericItem['answer'],
  scope: Scope,
): KnownMistake {
  const { value: formula, misconception, id, score = 0 } = mistake;
  const model = misconception ?? id ?? '';
  const value = formula === undefined ? scope.evaluateAs(key, model) : scope.evaluate(formula);
  if (value === null) throw new RangeError(`The model ${model} has no value.`);
  const own = mistake.tolerance ?? tolerance;
  const isWithoutFigures = value === 0 && typeof own === 'object' && 'sigfigs' in own;
  return { value, interval: intervalOf(value, isWithoutFigures ? 'exact' : own), score };
}

function formOf({ unit, arithmetic }: NumericItem, scope: Scope): TypedForm {
  if (unit === undefined) return { arithmetic, units: null, needsUnit: false };
  const accepted = Array.isArray(unit.accept)
    ? unit.accept.map((spelling) => ({ spelling, factor: 1 }))
    : Object.entries(unit.accept).map(([spelling, factor]) => ({ spelling, factor: scope.evaluate(factor) }));
  const own = (usualSpellings.find((spellings) => spellings.includes(unit.name)) ?? [unit.name]).map(
    (spelling) => ({ spelling, factor: 1 }),
  );
  return { arithmetic, units: [...own, ...accepted], needsUnit: unit.required };
}

/** The spellings of the course’s units that need not be listed. */
const usualSpellings = [
  ['rad', 'radian', 'radians'],
  ['deg', '°', 'degree', 'degrees'],
  ['%', 'percent', 'per cent'],
  ['token', 'tokens'],
];

/** A right value: whether enough figures were written. The key itself needs no more than it has. */
function judgeWriting(
  { figures, decimals, value }: TypedNumber,
  key: number,
  precision: NumericItem['precision'],
): Judgement {
  if (precision === undefined || figures === null || decimals === null) return scored(1);
  const isEnough = figures >= (precision.min_sigfigs ?? 0) && decimals >= (precision.min_decimals ?? 0);
  if (isEnough) return scored(1);
  const isKey = isInside(value, intervalOf(key, 'exact'));
  if (isKey === null) return null;
  if (isKey) return scored(1);
  return precision.on_fail === 'reask' ? sentBack : scored(1 - (precision.cost ?? 0));
}

function isKnown({ value }: TypedNumber, mistakes: readonly KnownMistake[]): boolean {
  return mistakes.some(({ interval }) => isInside(value, interval) === true);
}

/** Whether three digits are behind the point, and a thousand times the number is from half the key to twice it. */
function mayBeThousands({ value, decimals }: TypedNumber, key: number): boolean {
  const share = value.times(1000).div(key).toNumber();
  return key !== 0 && decimals === 3 && share >= 0.5 && share <= 2;
}

/** Such a number is asked back if it is written plainly; the judge has no opinion on other spellings. */
function judgeGroup(raw: unknown): Judgement {
  return typeof raw === 'string' && /^[1-9]\d{0,2}\.\d{3}$/.test(raw) ? sentBack : null;
}

/** The one mistake that rounds to the figures of a wrong number, unless the key rounds to them too. */
function judgeRounded(
  { value, figures }: TypedNumber,
  key: number,
  mistakes: readonly KnownMistake[],
): Judgement {
  if (figures === null || figures < 2) return scored(0);
  const rounds = (exact: number): boolean | null =>
    exact === 0 ? false : isInside(value, intervalOf(exact, { sigfigs: Math.min(figures, 15) }));
  const answers = [key, ...mistakes.map((mistake) => mistake.value)].map(rounds);
  if (answers.includes(null)) return null;
  const [isKey, ...made] = answers;
  const [first, ...others] = mistakes.filter((_, index) => made[index] === true);
  return isKey === true || first === undefined || others.length > 0 ? scored(0) : scored(first.score);
}

function judgeMistakes(typed: TypedNumber, mistakes: readonly KnownMistake[]): Judgement {
  for (const { interval, score } of mistakes) {
    const isMade = isInside(typed.value, interval);
    if (isMade === null) return null;
    if (isMade) return scored(score);
  }
  return scored(0);
}
