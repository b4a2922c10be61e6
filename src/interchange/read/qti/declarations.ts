/** What a QTI item says of its responses: their keys, and what its processing does with them. */
import type { ForeignTolerance } from '../foreign-item.ts';
import { allOf, elementsOf, firstOf, textIn } from '../xml-tree.ts';
import type { XmlElement } from '../xml-tree.ts';

export interface Declaration {
  readonly baseType: string;
  readonly cardinality: string;
  readonly correct: readonly string[];
  /** What each value earns; null where the item maps none. */
  readonly mapped: ReadonlyMap<string, number> | null;
  readonly matchCase: boolean;
}

export function declarationsIn(item: XmlElement): ReadonlyMap<string, Declaration> {
  return new Map(
    elementsOf(item, 'qti-response-declaration').map((element) => [
      element.attributes.identifier ?? '',
      readDeclaration(element),
    ]),
  );
}

function readDeclaration(element: XmlElement): Declaration {
  const mapping = firstOf(element, 'qti-mapping');
  const entries = mapping === null ? [] : elementsOf(mapping, 'qti-map-entry');
  return {
    baseType: element.attributes['base-type'] ?? '',
    cardinality: element.attributes.cardinality ?? 'single',
    correct: elementsOf(firstOf(element, 'qti-correct-response') ?? element, 'qti-value').map((value) =>
      textIn(value).trim(),
    ),
    mapped:
      entries.length === 0
        ? null
        : new Map(
            entries.map(({ attributes }) => [
              attributes['map-key'] ?? '',
              Number(attributes['mapped-value'] ?? '0'),
            ]),
          ),
    matchCase: entries.some(({ attributes }) => attributes['case-sensitive'] === 'true'),
  };
}

/** Whether an expression compares a response. */
function speaksOf(expression: XmlElement, response: string): boolean {
  return allOf(expression, ({ name }) => name === 'qti-variable').some(
    ({ attributes }) => attributes.identifier === response,
  );
}

function baseValue(expression: XmlElement): string | null {
  const [value] = allOf(expression, ({ name }) => name === 'qti-base-value');
  return value === undefined ? null : textIn(value).trim();
}

/** The tolerance around a key: of `qti-equal`, or of the first interval in which the key lies. */
export function toleranceOf(item: XmlElement, response: string, key: string): ForeignTolerance | null {
  const processing = firstOf(item, 'qti-response-processing');
  if (processing === null) return null;
  for (const equal of allOf(processing, ({ name }) => name === 'qti-equal')) {
    const [distance = ''] = (equal.attributes.tolerance ?? '').split(/\s+/);
    const mode = equal.attributes['tolerance-mode'];
    if (!speaksOf(equal, response) || distance === '') continue;
    if (mode === 'absolute') return { abs: distance };
    // In QTI a relative tolerance is in per cent.
    if (mode === 'relative') return { rel: String(Number(distance) / 100) };
  }
  return roundedOf(processing, response) ?? intervalOf(processing, response, key);
}

function roundedOf(processing: XmlElement, response: string): ForeignTolerance | null {
  const [rounded] = allOf(
    processing,
    (element) => element.name === 'qti-equal-rounded' && speaksOf(element, response),
  );
  const figures = Number(rounded?.attributes.figures ?? '');
  if (!Number.isInteger(figures) || figures < 1) return null;
  return rounded?.attributes['rounding-mode'] === 'decimalPlaces'
    ? { decimals: figures }
    : { sigfigs: figures };
}

function intervalOf(processing: XmlElement, response: string, key: string): ForeignTolerance | null {
  for (const both of allOf(processing, ({ name }) => name === 'qti-and')) {
    const bound = (...names: readonly string[]) => {
      const found = elementsOf(both).find(({ name }) => names.includes(name));
      return found === undefined || !speaksOf(found, response) ? null : baseValue(found);
    };
    const [low, high] = [bound('qti-gte', 'qti-gt'), bound('qti-lte', 'qti-lt')];
    const isAround =
      low !== null && high !== null && Number(low) <= Number(key) && Number(key) <= Number(high);
    if (isAround) return { range: [low, high] };
  }
  return null;
}

/** Which modal feedback each choice shows: by what the processing sets where the response is that choice. */
export function shownBy(item: XmlElement, response: string): ReadonlyMap<string, string> {
  const processing = firstOf(item, 'qti-response-processing');
  const branches =
    processing === null
      ? []
      : allOf(processing, ({ name }) => name === 'qti-response-if' || name === 'qti-response-else-if');
  return new Map(
    branches.flatMap((branch) => {
      const [condition] = elementsOf(branch);
      const value = condition === undefined || !speaksOf(condition, response) ? null : baseValue(condition);
      const set = elementsOf(branch, 'qti-set-outcome-value').find(({ attributes }) =>
        /feedback/i.test(attributes.identifier ?? ''),
      );
      const shown = set === undefined ? null : baseValue(set);
      return value === null || shown === null ? [] : [[value, shown] as const];
    }),
  );
}
