import { Handle } from '../../figure/plot/Handle.tsx';
import { Inset } from '../../figure/plot/Inset.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Points } from '../../figure/plot/Points.tsx';
import { Rules } from '../../figure/plot/Rules.tsx';
import { linearAxis, logAxis } from '../../ui/scale.ts';
import type { AxisScale } from '../../ui/scale.ts';
import type { PeriodMatching } from './model.ts';
import { signedPercent } from './reading.ts';

/** Per cent of the plot: left, top, width, height. Nothing else is drawn there, whatever the state. */
const BOX = [57, 55, 41, 39] as const;
/** The inset shows this much mismatch either way. */
const REACH = 0.16;
const RULES = [-0.1, 0, 0.1];

interface TargetInsetProps {
  readonly derived: PeriodMatching;
  readonly x: AxisScale;
  readonly y: AxisScale;
  /** The handle of the plot: the same one works in the inset, finely. */
  readonly handle: Parameters<typeof Handle>[0];
}

/** The end of the lines under a magnifying glass, enlarged alike both ways. */
export function TargetInset({ derived, x, y, handle }: TargetInsetProps) {
  const { first, last, residual, isMatched } = derived;
  const target = last.interpolated;
  const domain = [target * (1 - REACH), target * (1 + REACH)] as const;
  const height = Math.abs(y.place(domain[0]) - y.place(domain[1]));
  const zoom = BOX[3] / height;
  const width = ((BOX[2] / zoom) * (x.valueAt(100) - x.valueAt(0))) / 100;
  const lens = linearAxis([last.pair - 0.78 * width, last.pair + 0.22 * width], [0, 100]);
  const tilt = logAxis(domain, [100, 0]);
  return (
    <Inset
      title={`last pair, enlarged ${zoom.toPrecision(2)} times:`}
      value={`${signedPercent(residual)}${isMatched ? ' ✓' : ''}`}
      box={BOX}
      x={lens}
      y={tilt}
      of={[last.pair, target]}
      part="inset"
    >
      <Rules
        rules={RULES.map((share) => ({
          at: target * (1 + share),
          label: share === 0 ? '' : signedPercent(share, '0dp'),
        }))}
      />
      <Line
        series="interpolated"
        points={[
          [1, first.interpolated],
          [last.pair, target],
        ]}
      />
      <Line
        series="rebased"
        points={[
          [1, first.rebased],
          [last.pair, last.rebased],
        ]}
      />
      <Points series="target" radius={11} points={[[last.pair, target]]} part="target" />
      <Handle {...handle} isKeyed={false} />
    </Inset>
  );
}
