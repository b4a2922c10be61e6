import { across, upwards } from '../../figure/plot/axis.ts';
import { Bars } from '../../figure/plot/Bars.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import type { Attention } from './inside.ts';
import { writeShare } from './reading.ts';

/** The tops that the axis up may have: the first that the tallest bar fits under. */
const TOPS = [0.05, 0.1, 0.25, 0.5, 1] as const;

/** A smaller share draws nothing that could be seen. */
const LEAST_SHARE = 0.0005;

interface AttentionPlotProps {
  readonly attention: Attention;
  /** Of the text, in tokens. */
  readonly length: number;
  readonly trainedLength: number;
}

/** What a head attends to, by distance back, with the distances beyond training shaded. */
export function AttentionPlot({ attention, length, trainedLength }: AttentionPlotProps) {
  const { points, needed, most } = attention;
  const top = TOPS.find((end) => most.share <= 0.95 * end) ?? 1;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * length));
  return (
    <Plot
      label="Attention of one head by distance back"
      x={across({ kind: 'linear', domain: [0, length], title: 'distance back, in tokens', ticks })}
      y={upwards({
        kind: 'linear',
        domain: [0, top],
        title: 'share of attention',
        ticks: [0, top / 2, top],
        write: writeShare,
      })}
    >
      <Zones trainedTo={trainedLength} />
      {/* Below the words of the zones. */}
      {needed.distances.map((distance) => (
        <Line
          key={distance}
          series="target"
          points={[
            [distance, 0.76 * top],
            [distance, 0.86 * top],
          ]}
        />
      ))}
      <Bars
        series="rebased"
        width={Math.max(1, length / 256)}
        points={points
          .filter(({ share }) => share >= LEAST_SHARE)
          .map(({ distance, share }) => [distance, share] as const)}
      />
    </Plot>
  );
}
