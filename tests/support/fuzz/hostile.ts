import type { Dice } from './dice.ts';

/** A response that no view makes. */
export interface Hostile {
  readonly raw: unknown;
  /** Whether looking at it throws: then whatever is thrown is not the grader's fault. */
  readonly throwsItself: boolean;
}

function throwing(): never {
  throw new Error('thrown by the response itself');
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'a';
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

function circle(): unknown {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  return loop;
}

/** A list without its first five entries. */
function sparse(): unknown {
  const list: unknown[] = [];
  list[5] = 'a';
  return list;
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`key-${index}`, index]));

const texts: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'undefined',
  'NaN',
  '-0',
  'Infinity',
  '\ud800',
  '\udc00a',
  '\u202e980.4\u202c',
  '4\u200b.\u200d089\ufeff',
  '\u0000',
  '٤٫٠٨٩',
  '½',
  '🙂'.repeat(30),
  'a\u0301'.repeat(200),
  '9'.repeat(199),
  `0.${'0'.repeat(190)}1`,
  '1e309',
  '1e-400',
  '9e999999999999',
  '('.repeat(100),
  `${'('.repeat(99)}1${')'.repeat(99)}`,
  `${'-'.repeat(150)}1`,
  '1^'.repeat(90),
  `9${'^9'.repeat(80)}`,
  '1/'.repeat(99),
  '9'.repeat(100_000),
  'x '.repeat(100_000),
  '\n'.repeat(50_000),
  '{"a":'.repeat(1000),
];

const values: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  4.089,
  10n,
  2n ** 4000n,
  Symbol('a'),
  Symbol.iterator,
  () => 'a',
  new Date(Number.NaN),
  /a/,
  new Map([['a', 1]]),
  new Set(['a']),
  new Uint8Array(1000),
  new Proxy({}, {}),
  new Proxy([], {}),
  Object(new Proxy(() => 'a', {})),
  Object.create(null),
  Object.create({ id: 'a', length: 1 }),
  Object('a'),
  Object(4),
  Object(true),
  JSON.parse('{"__proto__": "a", "constructor": ["a"], "toString": null}'),
  { length: 3, 0: 'a' },
  { then: () => 'a' },
  [],
  [[]],
  [null],
  [undefined, undefined],
  [Symbol('a')],
  [{}],
  new Array(5),
  new Array(2 ** 32 - 1),
  sparse(),
  Array.from({ length: 101 }, () => 'a'),
  Array.from({ length: 50_000 }, () => 'a'),
  many,
  { levels: many, text: 'a' },
  circle(),
  nested(5000, (inner) => [inner]),
  nested(5000, (inner) => ({ inner })),
];

const traps: readonly unknown[] = [
  { toString: throwing, valueOf: throwing, toJSON: throwing },
  { [Symbol.toPrimitive]: throwing },
  Object.defineProperty({}, 'a', { get: throwing, enumerable: true }),
  Object.defineProperty(['a'], 0, { get: throwing, enumerable: true }),
  new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing }),
  new Proxy([], { get: throwing, ownKeys: throwing }),
  Object.assign(['a'], { [Symbol.iterator]: throwing }),
  revoked(),
];

/** A list whose first entry is another one each time it is read. */
function changing(ids: readonly string[], dice: Dice): unknown {
  return Object.defineProperty([...ids], 0, { get: () => dice.pick(ids), enumerable: true });
}

/** A response that is meant to break the grader, perhaps in the place of a real one's entry. */
export function hostileResponse(ids: readonly string[], dice: Dice): Hostile {
  const throwsItself = dice.chance(0.1);
  const raw: unknown = throwsItself
    ? dice.pick(traps)
    : dice.chance(0.5)
      ? dice.pick(values)
      : dice.chance(0.6)
        ? dice.pick(texts)
        : hostileText(dice);
  if (ids.length === 0 || dice.chance(0.4)) return { raw, throwsItself };
  if (dice.chance(0.1)) return { raw: changing(ids, dice), throwsItself: true };
  if (dice.chance(0.3)) return { raw: [...dice.some(ids), raw], throwsItself };
  const keys = dice.some(ids);
  return { raw: Object.fromEntries(keys.map((key) => [key, dice.chance(0.7) ? raw : key])), throwsItself };
}

/** Any UTF-16 units, or signs that mean something to a reader of numbers and formulas. */
function hostileText(dice: Dice): string {
  const isMeaningful = dice.chance(0.6);
  const length = dice.integer(1, dice.chance(0.9) ? 24 : 240);
  const meaningful = Array.from('0123456789.,eE+-*/^()×·−⁻²π%= ~√xb{}[]_\\$;\u202f\u200f');
  return Array.from({ length }, () =>
    isMeaningful ? dice.pick(meaningful) : String.fromCharCode(dice.integer(0, 0xffff)),
  ).join('');
}
