import { formatNumber } from '../core/numeric/format.ts';

/** One of the things that a choice may be. Its place in the list is the parameter's value. */
export interface ChoiceOption {
  /** The name in the address, in front matter and in downloaded tables: `yarn`. */
  readonly id: string;
  /** A few words for controls and tables: "YaRN". */
  readonly label: string;
}

/** A bound that follows another parameter: `{of: 'd', times: 0.5}` is half of d, rounded to what is accepted. */
export interface RelativeBound {
  readonly of: string;
  readonly times: number;
}

/** What every parameter has. Lengths are tokens, `headSize` is dimensions, and so on. */
interface Declared {
  /** One letter; an underscore stands before a subscript: `m_l`. */
  readonly symbol: string;
  /** A few words: "trained length". */
  readonly label: string;
  /** Unit in the plural, or `''` for a pure number. */
  readonly unit: string;
  /** How a slider spreads the range. */
  readonly scale: 'linear' | 'log';
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}

export interface NumberDeclaration extends Declared {
  readonly kind: 'integer' | 'even' | 'real';
  /** The most that another parameter allows; `maximum` still holds. */
  readonly atMost?: RelativeBound;
  /** The least that another parameter allows; `minimum` still holds. */
  readonly atLeast?: RelativeBound;
  /**
   * For a real number on a logarithmic scale that is costly to try: so many steps of its slider double it. Left out, they
   * are as fine as a drag.
   */
  readonly stepsPerDoubling?: number;
}

/** A named choice. Inside it is a whole number, the place in `options`, so that formulas and grading stay numeric. */
export interface ChoiceDeclaration extends Declared {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
}

export type ParameterDeclaration = NumberDeclaration | ChoiceDeclaration;

/** A page's parameters by name. The name is also the key in the page's address. */
export type Declarations = Readonly<Record<string, ParameterDeclaration>>;

/** The value of every declared parameter. */
export type ParameterValues = Readonly<Record<string, number>>;

const kindInWords = { integer: 'a whole number', even: 'an even whole number', real: 'a number' } as const;

/** What a parameter accepts, in words: "an even whole number from 4 to 512", or "one of yarn, llama3". */
export function acceptedValues(declaration: ParameterDeclaration): string {
  if (declaration.kind === 'choice') return `one of ${declaration.options.map(({ id }) => id).join(', ')}`;
  const { kind, minimum, maximum } = declaration;
  const [low, high] = [minimum, maximum].map((bound) => formatNumber(bound, 'shortest'));
  return `${kindInWords[kind]} from ${String(low)} to ${String(high)}`;
}

/** Whether a parameter may take this value, whatever the others are; `boundedBy` says what they allow. */
export function isAccepted({ kind, minimum, maximum }: ParameterDeclaration, value: number): boolean {
  if (!(value >= minimum && value <= maximum)) return false;
  if (kind === 'real') return true;
  return kind === 'even' ? value % 2 === 0 : Number.isInteger(value);
}

/** The accepted value nearest to another number. */
export function snapToParameter(value: number, { kind, minimum, maximum }: ParameterDeclaration): number {
  const snapped = {
    integer: Math.round(value),
    choice: Math.round(value),
    even: 2 * Math.round(value / 2),
    real: Number(value.toPrecision(6)),
  };
  return Math.min(Math.max(snapped[kind], minimum), maximum);
}

/** Every parameter at its default. */
export function defaultValues(declarations: Declarations): ParameterValues {
  return Object.fromEntries(Object.entries(declarations).map(([name, { default: value }]) => [name, value]));
}

/**
 * The declaration with the bounds that the other parameters' values allow. A bound that names a parameter which the
 * page does not have does not count. The range keeps at least one value.
 */
export function boundedBy(declaration: ParameterDeclaration, others: ParameterValues): ParameterDeclaration {
  if (declaration.kind === 'choice') return declaration;
  const { kind, atMost, atLeast } = declaration;
  if (atMost === undefined && atLeast === undefined) return declaration;
  const step = { integer: 1, even: 2, real: 0 }[kind];
  const bound = (relative: RelativeBound | undefined, round: (value: number) => number): number | null => {
    const other = relative === undefined ? undefined : others[relative.of];
    if (other === undefined || relative === undefined) return null;
    const value = other * relative.times;
    return step === 0 ? value : step * round(value / step);
  };
  const within = (value: number) => Math.min(Math.max(value, declaration.minimum), declaration.maximum);
  const maximum = within(bound(atMost, Math.floor) ?? declaration.maximum);
  const minimum = Math.min(within(bound(atLeast, Math.ceil) ?? declaration.minimum), maximum);
  return { ...declaration, minimum, maximum };
}

/** The names of parameters whose value goes beyond what the others allow. */
export function beyondBounds(declarations: Declarations, values: ParameterValues): readonly string[] {
  return Object.entries(declarations)
    .filter(([name, declaration]) => {
      const { minimum, maximum } = boundedBy(declaration, values);
      const value = values[name];
      return value !== undefined && (value < minimum || value > maximum);
    })
    .map(([name]) => name);
}

/** The values with those that go beyond what the others allow brought back to the nearest bound. */
export function settle(
  declarations: Declarations,
  values: ParameterValues,
  // A bound may follow a parameter that is itself bounded; every pass settles at least one of them for good.
  passes = Object.keys(declarations).length,
): ParameterValues {
  const beyond = beyondBounds(declarations, values);
  if (beyond.length === 0 || passes === 0) return values;
  const moved = beyond.map((name) => [name, moveInside(declarations, name, values)] as const);
  return settle(declarations, { ...values, ...Object.fromEntries(moved) }, passes - 1);
}

function moveInside(declarations: Declarations, name: string, values: ParameterValues): number {
  const [declaration, value] = [declarations[name], values[name]];
  if (declaration === undefined || value === undefined) throw new RangeError(`no parameter "${name}"`);
  const { minimum, maximum } = boundedBy(declaration, values);
  return Math.min(Math.max(value, minimum), maximum);
}

/** The symbol of a parameter in plain text: "m l", "λ". */
export const plainSymbol = ({ symbol }: ParameterDeclaration): string => symbol.replace('_', ' ');

/** A value as figures write it: a choice by its label, a whole number in groups, a real one to five figures. */
export function writeValue(declaration: ParameterDeclaration, value: number): string {
  if (declaration.kind === 'choice') return declaration.options[value]?.label ?? '–';
  return formatNumber(value, declaration.kind === 'real' ? '5sf' : 'group');
}
