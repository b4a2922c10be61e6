import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Handle } from '../../figure/plot/Handle.tsx';
import { PlotContext } from '../../figure/plot/plot-context.ts';
import { linearAxis } from '../../ui/scale.ts';
import { arcPath, placeAt } from './arc.ts';
import type { PairAngles } from './model.ts';
import { arcInWords } from './reading.ts';

/** Radii of the arc that training met, of the arc that is covered, and of the knob, which leaves both in sight. */
const [MET, COVERED, KNOB] = [42, 31, 18];
/** The least arc to which the last pair can be dragged, in turns. */
const LEAST_ARC = 0.001;

/**
 * The arc, in turns, of a pair that is dragged to a place of its dial: of the arcs that end there, the one nearest to what
 * the pair covers at present, so that a drag across the start goes on beyond a turn and stops at none.
 */
export function draggedArc(place: { readonly x: number; readonly y: number }, covered: number): number {
  const angle = Math.atan2(place.y, place.x) / (2 * Math.PI);
  return Math.max(angle + Math.round(covered - angle), LEAST_ARC);
}

interface FarDialProps {
  readonly angles: PairAngles;
  /** A handle, placed by axes from −50 to 50. */
  readonly children?: ComponentChildren;
}

/** The arc of a pair over all m tokens, inside the arc that training met. */
export function FarDial({ angles: { pair, met, covered, isBeyond }, children }: FarDialProps) {
  const area = useRef<SVGSVGElement>(null);
  const scales = useMemo(
    () => ({ x: linearAxis([-50, 50], [0, 100]), y: linearAxis([-50, 50], [100, 0]), area }),
    [],
  );
  const known = isBeyond ? met : covered;
  const [x, y] = placeAt(COVERED, covered);
  const inTraining = met < 1 ? `met ${arcInWords(met)}` : 'met all';
  return (
    <div class="dial">
      <p class="dial-title">pair {pair}</p>
      <svg
        ref={area}
        class="plot-area"
        role={children === undefined ? 'img' : 'group'}
        aria-label={`Pair ${String(pair)}, over the whole text: ${arcInWords(covered)}; ${inTraining} in training`}
      >
        <svg viewBox="-50 -50 100 100">
          <circle class="dial-face" r={MET + 4} />
          <line class="dial-start" x1="0" y1="0" x2={MET} y2="0" />
          <path class="arc met" d={arcPath(MET, 0, met)} data-part="met" />
          <path class="arc covered" d={arcPath(COVERED, 0, known)} data-part="covered" />
          {isBeyond && (
            <path class="arc beyond" d={arcPath(COVERED, met, Math.min(covered, 1))} data-part="beyond" />
          )}
          {met < 1 && <line class="dial-hand" x1="0" y1="0" x2={x.toFixed(2)} y2={y.toFixed(2)} />}
        </svg>
        <PlotContext.Provider value={scales}>{children}</PlotContext.Provider>
      </svg>
      <p class="dial-value">{arcInWords(covered)}</p>
      <p class="dial-note">{inTraining}</p>
    </div>
  );
}

interface LastDialProps {
  readonly angles: PairAngles;
  /** The λ with which the last pair covers an arc, in turns. */
  readonly factorFor: (turns: number) => number;
}

/** The dial of the last pair, whose hand is dragged. */
export function LastDial({ angles, factorFor }: LastDialProps) {
  const [x, y] = placeAt(KNOB, angles.covered);
  return (
    <FarDial angles={angles}>
      <Handle
        quantity="lambda"
        at={[x, -y]}
        valueAt={(place) => factorFor(draggedArc(place, angles.covered))}
        series="rebased"
        part="knob"
      />
    </FarDial>
  );
}
