import { expect } from 'vitest';
import { valueAt } from '../../src/quiz/check/schema-walk.ts';
import type { Facts } from '../../src/quiz/kernel/facts.ts';

/** Expects everything that a file states to stand in its data at the path that it is stated with. */
export function expectPlaced(facts: Facts, data: unknown): void {
  for (const { path, markdown, start } of facts.texts) {
    // What was put around a piece of TeX is no part of its field, nor are the spaces at its ends.
    const written = String(valueAt(data, path)).slice(Math.max(0, -start)).trimEnd();
    expect(markdown.slice(Math.max(0, start)).startsWith(written), `${path.join('.')}: ${written}`).toBe(
      true,
    );
  }
  for (const { text, path, id } of facts.feedback) {
    if (text !== null) expect([id, valueAt(data, path)]).toEqual([id, text]);
    else expect(valueAt(data, path)).toBeDefined();
  }
  for (const { id, path } of facts.misconceptions) expect(valueAt(data, path)).toBe(id);
  for (const { id, path } of facts.options) expect(valueAt(data, [...path, 'id'])).toBe(id);
  for (const { tolerance, tolerancePath, mistakes } of facts.keys) {
    expect(valueAt(data, tolerancePath)).toEqual(tolerance);
    for (const { path } of mistakes) expect(valueAt(data, path)).toBeDefined();
  }
  for (const { tex, path } of facts.terms) expect(valueAt(data, [...path, 'tex'])).toBe(tex);
  for (const { modelAnswer, path } of facts.wordLimits) {
    expect(valueAt(data, [...path, 'model_answer'])).toBe(modelAnswer);
  }
  for (const { formula, path } of facts.formulas) expect(String(valueAt(data, path))).toContain(formula);
  for (const { factor, path } of facts.units) {
    if (factor !== null) expect(valueAt(data, path)).toEqual(factor);
  }
  for (const { widget, path } of facts.figures) expect(valueAt(data, [...path, 'widget'])).toBe(widget);
  for (const { path } of facts.rules) expect(valueAt(data, path)).not.toHaveLength(0);
  for (const { from, path } of facts.carries) expect(valueAt(data, path)).toBe(from);
  for (const { type, path } of facts.parts) expect(valueAt(data, [...path, 'type'])).toBe(type);
}
