import { withinRanges, writeRanges } from './unicode-range.ts';

/** A file of a typeface, and what it is to be fetched for. */
export interface FacePart {
  readonly name: string;
  readonly characters: string;
}

/** The files that take the place of one, the most used first. */
export interface SplitFace {
  readonly from: string;
  readonly parts: readonly FacePart[];
}

const faceRule = /@font-face\s*\{[^{}]*\}/g;
const declaredRange = /;?\s*unicode-range:\s*([^;}]*)/;

function ruleFor(rule: string, from: string, { name, characters }: FacePart): string {
  const [, declared] = declaredRange.exec(rule) ?? [];
  const wanted = declared === undefined ? characters : withinRanges(characters, declared);
  const bare = rule.replace(declaredRange, '').replace(from, name);
  return bare.replace(/;?\s*\}$/, `;unicode-range:${writeRanges(wanted)}}`);
}

/** A style sheet with a rule for each part of a typeface, which fetches it for its own characters alone. */
export function splitRules(css: string, faces: readonly SplitFace[]): string {
  return css.replaceAll(faceRule, (rule) => {
    const face = faces.find(({ from }) => rule.includes(from));
    if (face === undefined) return rule;
    return face.parts.map((part) => ruleFor(rule, face.from, part)).join('');
  });
}
