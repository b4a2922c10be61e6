import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rotationOf } from '../../src/lab/methods.ts';
import { asTrained, placementOf } from '../../src/lab/placement.ts';
import { openReader } from '../../src/lab/reader.ts';
import { shape } from '../../src/lab/shape.ts';
import { loadModel, manifest } from '../../tools/lab/models.ts';

interface Case {
  readonly model: string;
  readonly method: 'none' | 'interpolation' | 'base-scaling' | 'by-parts';
  readonly length: number;
  /** The factor on queries and keys. */
  readonly sharpness: number;
  readonly tokens: readonly number[];
}

const cases = JSON.parse(readFileSync('tests/fixtures/lab/reference.json', 'utf8')) as readonly Case[];
const logits = new DataView(Uint8Array.from(readFileSync('tests/fixtures/lab/reference.bin')).buffer);

/** Of so many positions, the first one's logits are kept. */
const every = 4;
const keptOf = ({ length }: Pick<Case, 'length'>) => Math.ceil(length / every) * shape.vocabulary;

/** The cases, each with where its logits begin, in numbers. */
const placed = cases.map((one, index) => ({
  ...one,
  start: cases.slice(0, index).reduce((sum, each) => sum + keptOf(each), 0),
}));

it('has a case for every model, and numbers for every case', () => {
  expect(new Set(cases.map(({ model }) => model))).toEqual(new Set(Object.keys(manifest)));
  const count = cases.reduce((sum, each) => sum + keptOf(each), 0);
  expect(logits.byteLength).toBe(4 * count);
});

it.each(placed)(
  'the logits of $model, $method, $length tokens, agree with double precision to 1e-4',
  ({ model, method, length, tokens, sharpness, start }) => {
    const weights = loadModel(model);
    const rotation = weights.scheme === 'rope' ? rotationOf({ method, targetLength: length }) : asTrained;
    const placement = placementOf(weights, length, { ...rotation, attentionFactor: sharpness });
    const reader = openReader(weights, placement, length);
    let worst = 0;
    tokens.forEach((token, position) => {
      const read = reader.read(token);
      if (position % every !== 0) return;
      read.forEach((logit, place) => {
        const at = start + (position / every) * shape.vocabulary + place;
        worst = Math.max(worst, Math.abs(logit - logits.getFloat32(4 * at, true)));
      });
    });
    expect(worst).toBeLessThan(1e-4);
  },
);
