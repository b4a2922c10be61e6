import { formatNumber } from '../../core/numeric/format.ts';
import { acceptedInterval, isWithin } from '../../core/numeric/tolerance.ts';
import type { AcceptedInterval } from '../../core/numeric/tolerance.ts';
import type { Scope } from '../../formula/scope.ts';
import type { AnyQuestionType, Arrange } from '../kernel/question-type.ts';
import type { Facts } from '../kernel/facts.ts';
import { splitAtTokens } from '../../typeset/number-token.ts';
import type { NumberToken } from '../../typeset/number-token.ts';
import { show } from '../kernel/values.ts';
import { atKey } from './problem.ts';
import type { Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import type { CheckedVariant } from './variant-space.ts';
import { listWords } from './words.ts';

/** What is right in one variant. */
interface Answers {
  readonly numbers: readonly { readonly value: number; readonly accepted: AcceptedInterval }[];
  /** Whether statements hold, and the numbers in right formulas, in words. */
  readonly others: readonly string[];
}

interface Look {
  readonly scope: Scope;
  readonly answers: Answers;
}

/** Finds variants that a learner cannot tell apart though their answers differ. */
export class LookAlikes {
  readonly #params: readonly string[];
  readonly #keys: Facts['keys'];
  readonly #shown: readonly NumberToken[];
  readonly #statements: readonly string[];
  /** The question's names in each formula that is asked for. */
  readonly #formulas: readonly (readonly string[])[];
  readonly #looks = new Map<string, Look>();
  readonly #told = new Set<string>();

  constructor({ item, facts }: ReadQuestion) {
    this.#params = Object.keys(item.params);
    this.#keys = facts.keys;
    this.#statements = formulasOf(facts, 'statement');
    const names = new Set([...Object.keys(item.params), ...Object.keys(item.derive)]);
    this.#formulas = formulasOf(facts, 'asked').map((formula) => {
      const words = formula.match(/[A-Za-z_]\w*/g) ?? [];
      return [...new Set(words)].filter((word) => names.has(word));
    });
    this.#shown = facts.texts
      .filter(({ isShown }) => isShown)
      .flatMap(({ markdown }) => splitAtTokens(markdown).filter((part) => typeof part !== 'string'));
  }

  /**
   * A variant whose answer differs from that of an earlier one that looks the same.
   * @throws FormulaError if a number cannot be computed
   */
  compare({ scope }: CheckedVariant, type: AnyQuestionType, question: unknown): readonly Finding[] {
    const seen = this.#show(scope) + JSON.stringify(type.publicView(question, asWritten));
    const answers = this.#answer(scope);
    const earlier = this.#looks.get(seen);
    if (earlier === undefined) {
      this.#looks.set(seen, { scope, answers });
      return [];
    }
    const difference = findDifference(earlier.answers, answers);
    return difference === null ? [] : this.#tell(earlier.scope, scope, difference);
  }

  /** The numbers in the texts; the words are the same in every variant. */
  #show(scope: Scope): string {
    return this.#shown.map(({ formula, format }) => formatNumber(scope.evaluate(formula), format)).join(' ');
  }

  #answer(scope: Scope): Answers {
    const numbers = this.#keys.map(({ value, tolerance }) => {
      const centre = scope.evaluate(value);
      return { value: centre, accepted: acceptedInterval(centre, tolerance) };
    });
    const truths = this.#statements.map((statement) => String(scope.holds(statement)));
    return {
      numbers,
      others: [...truths, ...this.#formulas.map((names) => describeValues(names, scope))],
    };
  }

  /** Once for each set of parameters. */
  #tell(one: Scope, other: Scope, difference: string): readonly Finding[] {
    const names = this.#params.filter((name) => one.values.get(name) !== other.values.get(name));
    const [first] = names;
    const about = names.join(', ');
    // Of several parameters each is told of alone, where variants differ in it alone.
    if (first === undefined || names.some((name) => this.#told.has(name)) || this.#told.has(about)) return [];
    this.#told.add(about);
    const values = [one, other].map((scope) => describeValues(names, scope));
    const message = `variants that differ in ${quoted(names)} look the same to the learner, but ${difference} for ${values.join(' and ')}`;
    const advice = `show {{${first}}} in the prompt, or fix ${quoted(names)} under "derive"`;
    return [{ ...atKey(['params', first], 'E066', message, advice), about }];
  }
}

const asWritten: Arrange = (_name, items) => items;

function findDifference(one: Answers, other: Answers): string | null {
  for (const [index, { value, accepted }] of one.numbers.entries()) {
    const next = other.numbers[index];
    if (next === undefined || isWithin(next.value, accepted) || isWithin(value, next.accepted)) continue;
    return `the answer is ${show(value)} and ${show(next.value)}`;
  }
  const index = one.others.findIndex((text, place) => text !== other.others[place]);
  const [first = '', second = ''] = [one.others[index], other.others[index]];
  if (index < 0) return null;
  return first === 'true' || first === 'false'
    ? `the statement is ${first} and ${second}`
    : 'the right formula differs';
}

function formulasOf({ formulas }: Facts, asked: Facts['formulas'][number]['role']): readonly string[] {
  return formulas.filter(({ role }) => role === asked).map(({ formula }) => formula);
}

function describeValues(names: readonly string[], scope: Scope): string {
  return names.map((name) => `${name}=${scope.values.get(name) ?? ''}`).join(', ');
}

function quoted(names: readonly string[]): string {
  return listWords(
    names.map((name) => `"${name}"`),
    'and',
  );
}
