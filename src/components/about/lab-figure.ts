/** The lab's figure on its own page, as that page and other people's pages show it. */
import { baseScaleFactor } from '../../core/scaling/base-scaling.ts';
import type { FigureStep } from '../../figure/FigureSteps.tsx';
import { shape } from '../../lab/shape.ts';
import { quantities } from '../../notebook/quantities.ts';

const { trainedLength, headSize } = shape;
const targetLength = quantities.text.default;

/** The factor that matches the last pair of the small model, in three figures. */
export const matchingFactor = Number(
  baseScaleFactor({ trainedLength, targetLength, headSize }).toPrecision(3),
);

const start = { remedy: 0, text: targetLength, tuning: 0, scheme: 0, task: 0, sharpness: 1, defect: 0 };
const byParts = { ...start, rebase: 1, remedy: 2 };

export const labTitle = 'A trained model reads on';
export const labCaption =
  'The letters are random, and after a while they repeat, so a model that looks back can predict them. ' +
  'Raise λ and watch the end of the text. The curve counts 16 texts.';

export const labSteps: readonly FigureStep[] = [
  { label: 'As trained', values: { ...start, rebase: 1 } },
  { label: `λ = ${String(matchingFactor)}`, values: { ...start, rebase: matchingFactor } },
  { label: 'By parts', values: byParts },
  { label: 'By parts, after practice', values: { ...byParts, tuning: 1 } },
  { label: 'ALiBi', values: { ...start, rebase: 1, scheme: 1 } },
];
