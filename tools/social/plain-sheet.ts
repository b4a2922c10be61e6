/** Style sheets of the site in the plain form that a renderer of SVG files understands. */

/** The colours and sizes that the site's tokens stand for, in the light theme. */
export function readTokens(css: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    // What comes again is for print.
    if (!tokens.has(name)) tokens.set(name, /light-dark\(([^,]+),/.exec(value)?.[1] ?? value);
  }
  return tokens;
}

/** The top-level rules of a sheet; those inside `@media` and its like are left out. */
function rulesOf(css: string): readonly (readonly [string, string])[] {
  const bare = css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => [
    selector.trim(),
    body,
  ]);
}

/** Two colours mixed as `color-mix(in srgb, …)` does; `share` of the first, from 0 to 1. */
function mix(one: string, other: string, share: number): string {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [first, second] = [channels(one), channels(other)];
  const mixed = first.map((value, index) => Math.round(share * value + (1 - share) * (second[index] ?? 0)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** What an SVG file is styled by; boxes, cursors and the like are not. */
const drawn =
  /^(?:fill|stroke|opacity|font-size|font-weight|font-style|paint-order|display|visibility|color|text-anchor|dominant-baseline)\b/;

/**
 * The rules of a sheet that a drawing is made by, with tokens replaced by what they stand for and `rem` by pixels. Selectors
 * with pseudo-classes are about what readers do, and are left out.
 */
export function plainSheet(css: string, tokens: ReadonlyMap<string, string>): string {
  const known = new Map([...readTokens(css), ...tokens]);
  const look = (value: string): string =>
    value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => look(known.get(name) ?? 'currentColor'));
  const valueOf = (value: string) =>
    look(value)
      .replaceAll(
        /color-mix\(in srgb, (#\w{6}) (\d+)%, (#\w{6})\)/g,
        (_, one: string, share: string, other: string) => mix(one, other, Number(share) / 100),
      )
      .replaceAll(/([\d.]+)rem/g, (_, size: string) => `${String(16 * Number(size))}px`);
  return rulesOf(css)
    .flatMap(([selector, body]) => {
      if (/[:&()]/.test(selector)) return [];
      const kept = body
        .split(';')
        .map((line) => line.trim())
        .filter((line) => drawn.test(line));
      return kept.length === 0 ? [] : [`${selector}{${kept.map(valueOf).join(';')}}`];
    })
    .join('\n');
}
