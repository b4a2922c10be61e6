import { Inset } from '../../figure/plot/Inset.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import { Rules } from '../../figure/plot/Rules.tsx';
import { linearAxis } from '../../ui/scale.ts';
import { NEAR } from './model.ts';
import type { RelativeScore } from './model.ts';

/** Per cent of the plot: left, top, width, height. Far scores are low, so nothing else is drawn there. */
const BOX = [45, 12, 53, 42] as const;

/** Room in the inset: for words above the highest and the lowest score. */
const [ABOVE, BELOW] = [0.25, 0.18];

/** The nearest tokens under a magnifying glass. */
export function NearInset({ figure, series }: { readonly figure: RelativeScore; readonly series: string }) {
  const { trained, scaled } = figure;
  const scores = [...trained.near, ...(scaled?.near ?? [])].map(([, score]) => score);
  const lowest = Math.min(...scores);
  const height = 1 - lowest || 1;
  const y = linearAxis([lowest - BELOW * height, 1 + ABOVE * height], [100, 0]);
  return (
    <Inset
      title={`the nearest ${String(NEAR)} tokens`}
      value=""
      box={BOX}
      x={linearAxis([-0.5, NEAR + 0.5], [0, 100])}
      y={y}
      of={[0, 1]}
      part="near"
    >
      <Rules rules={[0.5, 1].filter((at) => at > lowest).map((at) => ({ at, label: String(at) }))} />
      <Line series="trained" points={trained.near} />
      <Points series="trained" radius={2.5} points={trained.near} />
      {scaled !== null && <Line series={series} points={scaled.near} />}
      {scaled !== null && <Points series={series} radius={3} points={scaled.near} />}
    </Inset>
  );
}
