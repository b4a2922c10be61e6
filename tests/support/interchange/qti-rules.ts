/** What QTI 3's response processing makes of responses: the operators of the standard that our files use. */
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';

/** A value of any cardinality; null for none. */
type Value = null | string | number | boolean | readonly string[];

/** What a learner responded, by the names of the responses; lists for several. */
export type Responses = Readonly<Record<string, string | readonly string[] | null>>;

/** The outcomes of an item after response processing. */
export type Outcomes = ReadonlyMap<string, Value>;

export function parseXml(text: string): Element {
  const document = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(text, 'application/xml');
  const root = document.documentElement;
  if (root === null) throw new Error('There is no root element.');
  return root;
}

function elementsIn(parent: Element): readonly Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function named(parent: Element, name: string): readonly Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

function textsIn(parent: Element | undefined): readonly string[] {
  return parent === undefined ? [] : named(parent, 'qti-value').map((node) => node.textContent ?? '');
}

/** Carries out the response processing of an item. Throws at an operator that is not known. */
export function processResponses(item: Element, responses: Responses): Outcomes {
  const run = new Run(item, responses);
  const [processing] = named(item, 'qti-response-processing');
  if (processing !== undefined) run.follow(elementsIn(processing));
  return run.outcomes;
}

class Run {
  readonly outcomes = new Map<string, Value>();
  readonly #responses: Responses;
  readonly #declared: ReadonlyMap<string, Element>;

  constructor(item: Element, responses: Responses) {
    this.#responses = responses;
    this.#declared = new Map(
      named(item, 'qti-response-declaration').map((node) => [node.getAttribute('identifier') ?? '', node]),
    );
    for (const node of named(item, 'qti-outcome-declaration')) {
      const [start] = textsIn(node);
      const read = node.getAttribute('base-type') === 'float' ? Number : String;
      this.outcomes.set(node.getAttribute('identifier') ?? '', start === undefined ? null : read(start));
    }
  }

  follow(rules: readonly Element[]): void {
    for (const rule of rules) {
      if (rule.nodeName === 'qti-set-outcome-value') this.#set(rule);
      else if (rule.nodeName === 'qti-response-condition') this.#choose(rule);
      else throw new Error(`There is no rule "${rule.nodeName}".`);
    }
  }

  #set(rule: Element): void {
    const name = rule.getAttribute('identifier') ?? '';
    if (!this.outcomes.has(name)) throw new Error(`The outcome "${name}" is not declared.`);
    const [operand] = elementsIn(rule);
    this.outcomes.set(name, operand === undefined ? null : this.#evaluate(operand));
  }

  #choose(condition: Element): void {
    for (const branch of elementsIn(condition)) {
      const [first, ...rest] = elementsIn(branch);
      if (first === undefined) continue;
      const isElse = branch.nodeName === 'qti-response-else';
      if (!isElse && this.#evaluate(first) !== true) continue;
      this.follow(isElse ? [first, ...rest] : rest);
      return;
    }
  }

  #variable(name: string): Value {
    if (this.outcomes.has(name)) return this.outcomes.get(name) ?? null;
    const declaration = this.#declared.get(name);
    if (declaration === undefined) throw new Error(`The variable "${name}" is not declared.`);
    const response = this.#responses[name] ?? null;
    if (response === null || response.length === 0) return null;
    if (declaration.getAttribute('base-type') !== 'float') return response;
    const number = typeof response === 'string' ? readFloat(response) : null;
    return number;
  }

  #evaluate(node: Element): Value {
    const name = node.getAttribute('identifier') ?? '';
    if (node.nodeName === 'qti-variable') return this.#variable(name);
    if (node.nodeName === 'qti-correct') return this.#correct(name);
    if (node.nodeName === 'qti-map-response') return this.#map(name);
    if (node.nodeName === 'qti-base-value') {
      const text = node.textContent ?? '';
      return node.getAttribute('base-type') === 'float' ? Number(text) : text;
    }
    const operator = operators[node.nodeName];
    if (operator === undefined) throw new Error(`There is no operator "${node.nodeName}".`);
    return operator(
      elementsIn(node).map((operand) => this.#evaluate(operand)),
      node,
    );
  }

  #correct(name: string): Value {
    const declaration = this.#declared.get(name);
    const values = textsIn(declaration && named(declaration, 'qti-correct-response')[0]);
    return declaration?.getAttribute('cardinality') === 'single' ? (values[0] ?? null) : values;
  }

  #map(name: string): number {
    const [mapping] = named(this.#declared.get(name) ?? missing(name), 'qti-mapping');
    const response = this.#variable(name);
    const keys =
      response === null ? [] : Array.isArray(response) ? (response as readonly string[]) : [String(response)];
    const worth = new Map(
      named(mapping ?? missing(name), 'qti-map-entry').map((entry) => [
        entry.getAttribute('map-key') ?? '',
        Number(entry.getAttribute('mapped-value')),
      ]),
    );
    const sum = [...new Set(keys)].reduce((total, key) => total + (worth.get(key) ?? 0), 0);
    const low = mapping?.getAttribute('lower-bound') ?? null;
    const high = mapping?.getAttribute('upper-bound') ?? null;
    return Math.min(high === null ? sum : Number(high), Math.max(low === null ? sum : Number(low), sum));
  }
}

function missing(name: string): never {
  throw new Error(`The response "${name}" has no mapping.`);
}

/** A float as XML Schema writes one; anything else is no response. */
function readFloat(text: string): number | null {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : null;
}

type Operator = (operands: readonly Value[], node: Element) => Value;

function numbers(operands: readonly Value[]): readonly number[] | null {
  return operands.every((operand) => typeof operand === 'number') ? operands : null;
}

function compared(holds: (one: number, other: number) => boolean): Operator {
  return (operands) => {
    const both = numbers(operands);
    return both === null ? null : holds(both[0] ?? Number.NaN, both[1] ?? Number.NaN);
  };
}

const operators: Readonly<Record<string, Operator>> = {
  'qti-is-null': ([operand]) => operand === null,
  'qti-not': ([operand]) => (operand === null ? null : operand !== true),
  'qti-and': (operands) => operands.every((operand) => operand === true),
  'qti-or': (operands) => operands.some((operand) => operand === true),
  'qti-gte': compared((one, other) => one >= other),
  'qti-lte': compared((one, other) => one <= other),
  'qti-gt': compared((one, other) => one > other),
  'qti-sum': (operands) => numbers(operands)?.reduce((sum, each) => sum + each, 0) ?? null,
  'qti-product': (operands) => numbers(operands)?.reduce((product, each) => product * each, 1) ?? null,
  'qti-ordered': (operands) => operands.map(String),
  'qti-member': ([one, list]) => Array.isArray(list) && list.includes(one),
  'qti-match': ([one = null, other = null], node) => isSame(one, other, isOrdered(node)),
  'qti-string-match': ([one = null, other = null], node) => {
    if (one === null || other === null) return null;
    const fold = (value: Value) =>
      node.getAttribute('case-sensitive') === 'false' ? String(value).toLowerCase() : String(value);
    return fold(one) === fold(other);
  },
};

/** Whether lists are compared with their order: where one is put together as ordered. */
function isOrdered(node: Element): boolean {
  return elementsIn(node).some((operand) => operand.nodeName === 'qti-ordered');
}

function isSame(one: Value, other: Value, ordered: boolean): boolean | null {
  if (one === null || other === null) return null;
  if (!isList(one) || !isList(other)) return one === other;
  const [first, second] = ordered ? [one, other] : [[...one].sort(), [...other].sort()];
  return first.length === second.length && first.every((each, index) => each === second[index]);
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}
