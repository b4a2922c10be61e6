import { formatNumber } from '../../core/numeric/format.ts';
import type { DrawingProps } from '../../figure/define-figure.tsx';
import { Legend } from '../../figure/plot/Legend.tsx';
import { FarDial, LastDial } from './FarDial.tsx';
import { lambdaForArc } from './model.ts';
import type { BaseAndAngles, parameterNames } from './model.ts';
import { NearDial } from './NearDial.tsx';

/**
 * Near and far tokens, a row of dials each: how far every pair turns from one token to the next, and the arc that it covers
 * over all m tokens against the arc that training met. The last pair's hand is dragged.
 */
export function Drawing({
  derived,
  values,
  guess,
}: DrawingProps<(typeof parameterNames)[number], BaseAndAngles>) {
  const { shown, last } = derived;
  return (
    <>
      <div class="dial-row near">
        <p class="dial-row-title">Near: from one token to the next</p>
        <Legend
          entries={[
            { series: 'trained', text: 'as trained' },
            { series: 'interpolated', text: 'interpolated' },
            { series: 'rebased', text: 'with the base λb' },
            ...(typeof guess === 'number' ? [{ series: 'guess', text: 'your guess' }] : []),
          ]}
        />
        <div class="dials">
          {shown.map((angles) => (
            <NearDial
              key={angles.pair}
              angles={angles}
              guess={angles.pair === 1 && typeof guess === 'number' ? guess : null}
            />
          ))}
        </div>
      </div>
      <div class="dial-row">
        <p class="dial-row-title">Far: over all {formatNumber(values.m, 'group')} tokens</p>
        <Legend
          entries={[
            { series: 'met', text: 'met in training' },
            { series: 'covered', text: 'covered with λb' },
            { series: 'beyond', text: 'never met' },
          ]}
        />
        <div class="dials">
          {shown.map((angles) =>
            angles.pair === last.pair ? (
              <LastDial
                key={angles.pair}
                angles={angles}
                factorFor={(turns) => lambdaForArc(values, turns)}
              />
            ) : (
              <FarDial key={angles.pair} angles={angles} />
            ),
          )}
        </div>
      </div>
    </>
  );
}
