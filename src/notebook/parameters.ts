import { formatNumber } from '../core/numeric/format.ts';

/** What a lesson says of one of its parameters. Lengths are tokens, `headSize` is dimensions, and so on. */
export interface ParameterDeclaration {
  /** TeX, without delimiters. */
  readonly symbol: string;
  /** A few words: "trained length". */
  readonly label: string;
  /** Unit in the plural, or `''` for a pure number. */
  readonly unit: string;
  readonly kind: 'integer' | 'even' | 'real';
  /** How a slider spreads the range. */
  readonly scale: 'linear' | 'log';
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** A lesson's parameters by name. The name is also the key in the page's address. */
export type Declarations = Readonly<Record<string, ParameterDeclaration>>;

/** The value of every declared parameter. */
export type ParameterValues = Readonly<Record<string, number>>;

const kindInWords = { integer: 'a whole number', even: 'an even whole number', real: 'a number' } as const;

/** What a parameter accepts, in words: "an even whole number from 4 to 512". */
export function acceptedValues({ kind, minimum, maximum }: ParameterDeclaration): string {
  const [low, high] = [minimum, maximum].map((bound) => formatNumber(bound, 'shortest'));
  return `${kindInWords[kind]} from ${String(low)} to ${String(high)}`;
}

/** Whether a parameter may take this value. */
export function isAccepted(declaration: ParameterDeclaration, value: number): boolean {
  if (!(value >= declaration.minimum && value <= declaration.maximum)) return false;
  if (declaration.kind === 'integer') return Number.isInteger(value);
  return declaration.kind === 'real' || value % 2 === 0;
}

/** Every parameter at its default. */
export function defaultValues(declarations: Declarations): ParameterValues {
  return Object.fromEntries(Object.entries(declarations).map(([name, { default: value }]) => [name, value]));
}
