import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive, parameterNames } from '../../../src/widgets/lab/model.ts';
import type { Lab, LabParameters } from '../../../src/widgets/lab/model.ts';
import { accuracyBetween, outcomeInWords, readingOf } from '../../../src/widgets/lab/reading.ts';

const usual = Object.fromEntries(
  parameterNames.map((name) => [name, quantities[name].default]),
) as unknown as LabParameters;

/** A lab whose texts were read with one accuracy within the trained length and another beyond. */
function labWith(values: Partial<LabParameters>, within: number, beyond: number): Lab {
  const lab = derive({ ...usual, seed: 2, text: 256, ...values });
  const ranges = Array.from({ length: 8 }, (_, index) => ({
    from: 32 * index,
    to: 32 * index + 32,
    letters: 100,
    accuracy: index < 4 ? within : beyond,
    loss: 1,
  }));
  return { ...lab, share: 1, outcome: { predicted: lab.tokens.slice(1), ranges } };
}

describe('readingOf', () => {
  it('says where the model stops reading', () => {
    expect(readingOf(labWith({}, 0.97, 0.2))).toBe(
      'With the base as trained the model predicts 97 % of the repeated letters within its 128 trained tokens, ' +
        '20 % beyond, and 20 % of the last 32. It predicts at least half up to token 128.',
    );
  });

  it.each([
    [{ rebase: 4.394 }, 'With the base times 4.394 the model predicts 97 %'],
    [{ remedy: 1 }, 'With positions interpolated for 256 tokens the model'],
    [{ remedy: 3, tuning: 1 }, 'With YaRN for 512 tokens, after practice, the model'],
    [{ scheme: 1, rebase: 9 }, 'With ALiBi the model'],
  ])('names the setting %j', (values, words) => {
    expect(readingOf(labWith(values, 0.97, 0.9))).toContain(words);
  });

  it.each([
    [{ scheme: 1, tuning: 1 }, 'alibi', 'No model has practised this'],
    [{ task: 1, tuning: 1 }, 'first-rope', 'No model has practised this'],
    [{ task: 1, scheme: 3 }, 'first-rope', 'No model without positions has this task'],
  ])('says where there is no such model, %j, and takes another', (values, model, words) => {
    const lab = labWith(values, 0.1, 0.1);
    expect(lab.model).toBe(model);
    expect(readingOf(lab)).toContain(words);
    expect(readingOf(labWith({ tuning: 1 }, 0.9, 0.9))).not.toContain('No model');
  });

  it('counts answers by how far back they are in the other task', () => {
    expect(readingOf(labWith({ task: 1 }, 0.9, 0.2))).toBe(
      'With the base as trained the model answers 90 % where the first letter is less than 128 tokens back, ' +
        'and 20 % where it is further back.',
    );
  });

  it('says nothing of near letters where hardly any was asked for', () => {
    const lab = labWith({ task: 1 }, 0, 0.86);
    const ranges = lab.outcome.ranges.map((range) => (range.to <= 128 ? { ...range, letters: 1 } : range));
    expect(readingOf({ ...lab, outcome: { ...lab.outcome, ranges } })).toBe(
      'With the base as trained the model answers 86 % where the first letter is 128 tokens back or further.',
    );
  });

  it.each([
    [{ remedy: 2, defect: 2 }, 'the first 128 keys cached before the change, the model'],
    [{ remedy: 2, tuning: 1, defect: 1 }, 'after practice, the scaling not active, the model'],
    [{ sharpness: 1.1 }, 'queries and keys times 1.1, the model'],
  ])('names what was added, %j', (values, words) => {
    expect(readingOf(labWith(values, 0.9, 0.2))).toContain(words);
  });

  it('names no fault where nothing is scaled', () => {
    expect(readingOf(labWith({ scheme: 1, defect: 2 }, 0.9, 0.2))).not.toContain('cached');
  });

  it('says how far the model is while it reads', () => {
    const lab = labWith({}, 1, 1);
    const part = { ...lab, share: 0.01, outcome: { ...lab.outcome, predicted: lab.tokens.slice(1, 40) } };
    expect(readingOf(part)).toBe('The model has read 40 of 256 letters.');
    expect(outcomeInWords(part)).toBe('not read to its end yet');
  });

  it('judges nothing before all texts are read', () => {
    const first = { ...labWith({}, 1, 0.2), share: 1 / 16 };
    expect(readingOf(first)).toBe(
      'The model has read this text. It goes on with other texts, which the curve counts too.',
    );
  });

  it('counts letters, not ranges', () => {
    const lab = labWith({}, 1, 0.2);
    const [first, ...others] = lab.outcome.ranges;
    if (first === undefined) throw new Error('no range');
    const ranges = [
      { ...first, letters: 0, accuracy: null },
      { ...first, from: 0, letters: 20, accuracy: 0 },
    ];
    const weighed = { ...lab, outcome: { ...lab.outcome, ranges: [...ranges, ...others.slice(0, 1)] } };
    expect(accuracyBetween(weighed, 0, 128)).toBeCloseTo(100 / 120, 12);
  });

  it('says so where at least half is predicted everywhere, and nothing of a reach where there is none', () => {
    expect(readingOf(labWith({}, 0.9, 0.6))).toContain('It predicts at least half everywhere.');
    expect(readingOf(labWith({}, 0.1, 0.1))).not.toContain('at least half');
  });
});
