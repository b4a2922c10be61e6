import { labSettings } from '../../src/core/lab/settings.ts';
import type { LabSetting } from '../../src/core/lab/settings.ts';
import type { Scaling } from '../../src/lab/methods.ts';
import { matchingLambda } from '../../src/lab/methods.ts';

/** The texts of the table: those that the figure begins with. */
export const gridText = { length: 512, seed: 1 } as const;

/** One place of the grid that is measured. */
export interface GridPlace {
  readonly setting: LabSetting;
  readonly model: string;
  readonly scaling: Scaling;
}

const aim = { targetLength: gridText.length } as const;
const plain = { method: 'none', ...aim } as const;
const byParts = { method: 'by-parts', ...aim } as const;
const matched = { method: 'base-scaling', lambda: matchingLambda(gridText.length), ...aim } as const;

/** The factors on the base: 1 to 64, three to each doubling. */
export const gridLambdas: readonly number[] = Array.from({ length: 19 }, (_, index) =>
  Number((2 ** (index / 3)).toPrecision(3)),
);

const byLambda: readonly Scaling[] = gridLambdas.map((lambda) => ({
  method: 'base-scaling',
  lambda,
  ...aim,
}));

/** For each setting its model, and its scalings: one, or one for each factor on the base. */
const settings: Readonly<Record<LabSetting, readonly [model: string, scalings: readonly Scaling[]]>> = {
  base: ['rope', byLambda],
  'matched-base': ['rope', [matched]],
  interpolation: ['rope', [{ method: 'interpolation', ...aim }]],
  'by-parts': ['rope', [byParts]],
  yarn: ['rope', [{ method: 'yarn', ...aim }]],
  'tuned-nothing': ['rope-tuned-none', [plain]],
  'tuned-interpolation': ['rope-tuned-interpolation', [{ method: 'interpolation', ...aim }]],
  'tuned-base': ['rope-tuned-base-scaling', [matched]],
  'tuned-by-parts': ['rope-tuned-by-parts', [byParts]],
  alibi: ['alibi', [plain]],
  t5: ['t5', [plain]],
  'no-positions': ['none', [plain]],
  'not-scaled': ['rope-tuned-by-parts', [{ ...byParts, defect: 'not-scaled' }]],
  'stale-keys': ['rope-tuned-by-parts', [{ ...byParts, defect: 'stale-keys' }]],
  'other-pairing': ['rope-tuned-by-parts', [{ ...byParts, defect: 'other-pairing' }]],
  'ramp-turned': ['rope-tuned-by-parts', [{ ...byParts, defect: 'ramp-turned' }]],
  'first-base': ['first-rope', byLambda],
  'first-by-parts': ['first-rope', [byParts]],
  'first-alibi': ['first-alibi', [plain]],
  'first-t5': ['first-t5', [plain]],
};

/** Every place that is measured, setting by setting. */
export const grid: readonly GridPlace[] = labSettings.flatMap((setting) => {
  const [model, scalings] = settings[setting];
  return scalings.map((scaling) => ({ setting, model, scaling }));
});
