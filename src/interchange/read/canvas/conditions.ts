import { allOf, elementsOf, firstOf, textIn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

/** What a `respcondition` compares, and what comes of it. */
export interface Condition {
  /** Of each comparison: which response, with what, how, and whether inside a `not`. */
  readonly compared: readonly Comparison[];
  /** What it adds or sets the score to; null where it leaves it. From 0 to 100. */
  readonly score: number | null;
  /** Ids of feedback that it shows. */
  readonly shows: readonly string[];
}

export interface Comparison {
  readonly response: string;
  readonly how: 'equal' | 'least' | 'most';
  readonly value: string;
  readonly isNegated: boolean;
}

const signs: Readonly<Record<string, Comparison['how']>> = {
  varequal: 'equal',
  vargte: 'least',
  vargt: 'least',
  varlte: 'most',
  varlt: 'most',
};

export function conditionsIn(item: XmlElement): readonly Condition[] {
  return allOf(item, ({ name }) => name === 'respcondition').map((condition) => {
    const asked = firstOf(condition, 'conditionvar');
    const [score] = elementsOf(condition, 'setvar').filter(
      ({ attributes }) => attributes.varname !== 'que_score',
    );
    const set = score === undefined ? Number.NaN : Number(textIn(score).trim());
    return {
      compared: asked === null ? [] : compare(asked, false),
      score: Number.isFinite(set) ? set : null,
      shows: elementsOf(condition, 'displayfeedback').map(({ attributes }) => attributes.linkrefid ?? ''),
    };
  });
}

function compare(element: XmlElement, isNegated: boolean): readonly Comparison[] {
  return elementsOf(element).flatMap((child): readonly Comparison[] => {
    const how = Object.hasOwn(signs, child.name) ? signs[child.name] : undefined;
    if (how === undefined) return compare(child, isNegated !== (child.name === 'not'));
    return [{ response: child.attributes.respident ?? '', how, value: textIn(child).trim(), isNegated }];
  });
}
