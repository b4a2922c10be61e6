import type { Dice } from './dice.ts';

type Distort = (raw: unknown, ids: readonly string[], dice: Dice) => unknown;

const ofText: readonly ((text: string, dice: Dice) => unknown)[] = [
  (text) => [text],
  (text) => [[text]],
  (text) => ({ text }),
  (text) => ({ answer: text }),
  (text) => Number(text),
  (text) => Object(text) as unknown,
  (text) => text.toUpperCase(),
  (text) => ` ${text}`,
  (text) => `${text}\u200b`,
  (text) => `\u202e${text}\u202c`,
  (text) => `${text}\ud83d`,
  (text) => JSON.stringify(text),
  (text) => text.slice(1),
  (text) => text.slice(0, -1),
  (text) => `${text}${text}`,
  (text) => `${text};`,
  (text) => `(${text}`,
  (text) => text.repeat(300),
  (text, dice) => {
    const at = dice.integer(0, text.length);
    const sign = dice.pick(['\u200b', '\u2060', '\ufeff', ' ', ',', '.', '0', 'e', '-', '−', 'x', '\ud800']);
    return text.slice(0, at) + sign + text.slice(at);
  },
];

const ofList: readonly ((list: readonly unknown[], ids: readonly string[], dice: Dice) => unknown)[] = [
  (list) => [...list, ...list],
  (list) => [...list, 'no-such-id'],
  (list, ids, dice) => (ids.length === 0 ? [] : [...list, dice.pick(ids)]),
  (list) => [...list, null],
  (list) => [...list, 4],
  (list) => [list],
  (list) => list.map((entry) => [entry]),
  (list) => list.join(','),
  (list) => new Set(list),
  (list) => Object.fromEntries(Object.entries(list)),
  (list) => Object.fromEntries(list.map((entry) => [String(entry), true])),
  (list) => Array.from({ length: 101 }, (_, index) => list[index % Math.max(1, list.length)]),
  (list) => {
    const holed = [...list];
    holed.length += 2;
    return holed;
  },
  () => [],
];

const ofMap: readonly ((
  map: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  dice: Dice,
) => unknown)[] = [
  (map) => Object.entries(map),
  (map) => Object.values(map),
  (map) => new Map(Object.entries(map)),
  (map) => Object.create(map) as unknown,
  (map) => JSON.stringify(map),
  (map) => ({ ...map, 'no-such-id': 'a' }),
  (map) => ({ ...map, toString: 'a' }),
  (map) => ({ map }),
  (map) => ({ ...map, ...Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, 'a'])) }),
  (map) => Object.fromEntries(Object.entries(map).slice(1)),
  (map, _ids, dice) => changeOne(map, dice, () => undefined),
  (map, _ids, dice) => changeOne(map, dice, (entry) => [entry]),
  (map, _ids, dice) => changeOne(map, dice, (entry) => ({ entry })),
  (map, _ids, dice) => changeOne(map, dice, () => dice.integer(-3, 3)),
  (map, ids, dice) => changeOne(map, dice, () => dice.pick(['', 'no-such-id', ...ids])),
  (map) => ({ ...map, __proto__: { a: 'a' } }),
];

function changeOne(
  map: Readonly<Record<string, unknown>>,
  dice: Dice,
  change: (entry: unknown) => unknown,
): unknown {
  const keys = Object.keys(map);
  if (keys.length === 0) return { a: change('a') };
  const key = dice.pick(keys);
  return { ...map, [key]: change(map[key]) };
}

/** A real response in a shape that is none, or may be one still. */
export const malformedResponse: Distort = (raw, ids, dice) => {
  if (typeof raw === 'string') return dice.pick(ofText)(raw, dice);
  if (Array.isArray(raw)) return dice.pick(ofList)(raw, ids, dice);
  const isPlain = typeof raw === 'object' && raw !== null && Object.getPrototypeOf(raw) === Object.prototype;
  if (isPlain) return dice.pick(ofMap)(raw as Readonly<Record<string, unknown>>, ids, dice);
  return dice.pick([[raw], { raw }, String(raw), raw]);
};
