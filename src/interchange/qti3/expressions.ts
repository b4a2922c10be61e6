/** Expressions and rules of QTI 3's response processing, of the part of it that every player carries out. */
import { element } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';

export type BaseType = 'float' | 'string' | 'identifier' | 'directedPair';

export function variable(identifier: string): XmlContent {
  return element('qti-variable', { identifier });
}

export function value(type: BaseType, text: string | number): XmlContent {
  return element('qti-base-value', { 'base-type': type }, String(text));
}

/** An operator over expressions: `apply('and', …)` is `<qti-and>`. */
export function apply(operator: string, ...operands: readonly XmlContent[]): XmlContent {
  return element(`qti-${operator}`, {}, ...operands);
}

export function isMissing(identifier: string): XmlContent {
  return apply('is-null', variable(identifier));
}

export function isRight(identifier: string): XmlContent {
  return apply('match', variable(identifier), element('qti-correct', { identifier }));
}

export function setOutcome(identifier: string, to: XmlContent): XmlContent {
  return element('qti-set-outcome-value', { identifier }, to);
}

export function setNumber(identifier: string, to: number): XmlContent {
  return setOutcome(identifier, value('float', to));
}

export function setName(identifier: string, to: string): XmlContent {
  return setOutcome(identifier, value('identifier', to));
}

/** What is done where a condition holds. */
export interface Case {
  readonly when: XmlContent;
  readonly then: XmlContent;
}

/** The first case that holds, else `otherwise`. */
export function choose(cases: readonly Case[], otherwise: XmlContent = null): XmlContent {
  return element(
    'qti-response-condition',
    {},
    cases.map(({ when, then }, index) =>
      element(index === 0 ? 'qti-response-if' : 'qti-response-else-if', {}, when, then),
    ),
    otherwise === null ? null : element('qti-response-else', {}, otherwise),
  );
}

interface Mapping {
  /** What an entry that is not listed is worth is 0. */
  readonly entries: readonly (readonly [key: string, worth: number])[];
  /** Whether the sum is kept within 0 and 1. */
  readonly isBounded: boolean;
}

interface ResponseRules {
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly type: BaseType;
  readonly right: readonly string[];
  readonly mapping?: Mapping;
}

export function declareResponse(
  identifier: string,
  { cardinality, type, right, mapping }: ResponseRules,
): XmlContent {
  return element(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': type },
    right.length === 0
      ? null
      : element(
          'qti-correct-response',
          {},
          right.map((each) => element('qti-value', {}, each)),
        ),
    mapping === undefined
      ? null
      : element(
          'qti-mapping',
          {
            'lower-bound': mapping.isBounded ? 0 : null,
            'upper-bound': mapping.isBounded ? 1 : null,
            'default-value': 0,
          },
          mapping.entries.map(([key, worth]) =>
            element('qti-map-entry', { 'map-key': key, 'mapped-value': worth }),
          ),
        ),
  );
}

interface OutcomeRules {
  readonly type: 'float' | 'identifier' | 'directedPair';
  readonly cardinality?: 'single' | 'multiple';
  readonly start?: number | string;
  /** Whether a person gives it. */
  readonly isByHand?: boolean;
}

export function declareOutcome(
  identifier: string,
  { type, cardinality = 'single', start, isByHand = false }: OutcomeRules,
): XmlContent {
  return element(
    'qti-outcome-declaration',
    { identifier, cardinality, 'base-type': type, 'external-scored': isByHand ? 'human' : null },
    start === undefined ? null : element('qti-default-value', {}, element('qti-value', {}, String(start))),
  );
}
