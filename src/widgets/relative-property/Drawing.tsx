import type { DrawingProps } from '../../figure/define-figure.tsx';
import { across, countedTicks, upwards } from '../../figure/plot/axis.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { Plot } from '../../figure/plot/Plot.tsx';
import type { parameterNames, RelativeProperty } from './model.ts';
import { PairColumn, SumColumn } from './Columns.tsx';
import { Tokens } from './Tokens.tsx';

/** The shortest line of positions, in tokens; longer ones are ten times as long each. */
const SHORTEST_LINE = 100;

/** How long the line of positions is that reaches a position. */
export function lineFor(position: number): number {
  let length = SHORTEST_LINE;
  while (length < position) length *= 10;
  return length;
}

/** A dial for each pair with the arrows of key and query, the terms of the score under them, and the two tokens. */
export function Drawing({
  derived,
  values,
}: DrawingProps<(typeof parameterNames)[number], RelativeProperty>) {
  const { pairs, queryPosition } = derived;
  const shown = countedTicks(pairs.length).flatMap((pair) => pairs[pair - 1] ?? []);
  const width = 100 / (shown.length + 1);
  const end = lineFor(queryPosition);
  return (
    <>
      <Legend
        entries={[
          { series: 'key', text: 'key, at position n' },
          { series: 'query', text: 'query, δ tokens later' },
        ]}
      />
      <Plot
        label={`Key and query as arrows in ${String(shown.length)} of ${String(pairs.length)} pairs, and the cosine of the angle between them`}
        x={across({ kind: 'linear', domain: [0, end], title: 'position, tokens' })}
        y={upwards({ kind: 'linear', domain: [0, 1], title: '', ticks: [] })}
      >
        {shown.map((term, index) => (
          <PairColumn
            key={term.pair}
            term={term}
            left={index * width}
            width={width}
            isAfterGap={term.pair > (shown[index - 1]?.pair ?? 0) + 1}
          />
        ))}
        <SumColumn score={derived.score} count={pairs.length} left={100 - width} width={width} />
        <Tokens n={values.n} distance={values.distance} end={end} />
      </Plot>
    </>
  );
}
