import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, downwards } from '../../figure/plot/axis.ts';
import { Cells } from '../../figure/plot/Cells.tsx';
import { Handle } from '../../figure/plot/Handle.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Line } from '../../figure/plot/Line.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import { Readout } from '../../figure/plot/Readout.tsx';
import { Rules } from '../../figure/plot/Rules.tsx';
import { Zones } from '../../figure/plot/Zones.tsx';
import { lengthSetAt, meetingAt } from './model.ts';
import type { Meeting, parameterNames, UnseenAngles } from './model.ts';
import { inGroups } from './reading.ts';

/** Cells across the map: enough that a band of new angles is not stepped over, and equal neighbours cost nothing. */
const COLUMNS = 384;
/** Places at which the map can be read off. */
const STOPS = 32;

const meetings = ['met', 'again', 'new'] as const satisfies readonly Meeting[];

const inWords: Readonly<Record<Meeting, string>> = {
  met: 'met in training',
  again: 'longer distance, known angle',
  new: 'longer distance, unseen angle',
};

/** How each pair meets each distance of the text, at the middles of the cells; `''` beyond the end of the text. */
function mapOf({
  pairs,
  mapLength,
  trainedLength,
  textLength,
}: UnseenAngles): readonly (readonly string[])[] {
  const middles = Array.from({ length: COLUMNS }, (_, column) => ((column + 0.5) / COLUMNS) * mapLength);
  return pairs.map(({ period }) =>
    middles.map((distance) => (distance <= textLength ? meetingAt(period, trainedLength, distance) : '')),
  );
}

/** What the reader can read off at each distance of the text. */
function stopsOf({ pairs, mapLength, trainedLength, textLength }: UnseenAngles) {
  const distances = Array.from({ length: STOPS }, (_, index) => ((index + 1) / STOPS) * mapLength);
  return distances
    .filter((distance) => distance <= Math.max(textLength, mapLength / STOPS))
    .map((distance) => ({
      x: distance,
      lines: () => {
        const count = pairs.filter(
          ({ period }) => meetingAt(period, trainedLength, distance) === 'new',
        ).length;
        return [
          `${inGroups(distance)} tokens apart:`,
          `${inGroups(count)} of ${inGroups(pairs.length)} pairs at an unseen angle`,
        ];
      },
    }));
}

/** The border below which no pair completed a turn in training, with the pair that it begins with. */
function Border({ firstUnfinished }: UnseenAngles) {
  if (firstUnfinished === null) return null;
  const label = `pair ${String(firstUnfinished)}: no full turn in training`;
  return (
    <g data-part="border">
      <Rules rules={[{ at: firstUnfinished - 0.5, label: firstUnfinished === 1 ? '' : label }]} />
    </g>
  );
}

/** Pairs down, distances across. The end of the text is dragged; to its right the map is still blank. */
export function Drawing({ derived, guess }: DrawingProps<(typeof parameterNames)[number], UnseenAngles>) {
  const { pairs, mapLength, trainedLength, textLength } = derived;
  const last = pairs.length;
  const [top, bottom] = [0.5, last + 0.5];
  const guessed = typeof guess === 'number' && guess >= 0 && guess <= last ? bottom - guess : null;
  return (
    <>
      <Legend
        entries={[
          ...meetings.map((series) => ({ series, text: inWords[series] })),
          { series: 'turn', text: 'first turn completed' },
          ...(guessed === null ? [] : [{ series: 'guess', text: 'your guess' }]),
        ]}
      />
      <Plot
        label={`Which angles ${String(last)} pairs met in training, at distances up to ${inGroups(mapLength)} tokens`}
        x={across({
          kind: 'linear',
          domain: [0, mapLength],
          title: 'distance between two tokens',
          ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => share * mapLength),
        })}
        y={downwards({
          kind: 'linear',
          domain: [top, bottom],
          title: 'pair i, from the fastest to the slowest',
          ticks: countedTicks(last),
        })}
      >
        <Cells rows={mapOf(derived)} />
        <Zones trainedTo={trainedLength} />
        <Line series="turn" points={pairs.map(({ pair, period }) => [period, pair])} part="turn" />
        <Border {...derived} />
        {guessed !== null && (
          <Line
            series="guess"
            points={[
              [0, guessed],
              [mapLength, guessed],
            ]}
          />
        )}
        <Readout label="Pairs at an unseen angle, read off the map" stops={stopsOf(derived)} />
        <Line
          series="end"
          points={[
            [textLength, top],
            [textLength, bottom],
          ]}
          part="end"
        />
        <Handle
          quantity="m"
          at={[textLength, top + last / 4]}
          valueAt={({ x }) => lengthSetAt(derived, x)}
          series="end"
          part="knob"
        />
      </Plot>
    </>
  );
}
