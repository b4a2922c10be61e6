import type { LineId } from './model.ts';

/** A move that is offered on a line, and the line that it leads to. */
export interface Move {
  readonly to: LineId;
  readonly text: string;
}

const back = (to: LineId): readonly Move[] => [{ to, text: 'Take it back' }];

/** What can be done on each line. Among legal moves are slips, in an order that gives neither away. */
export const moves: Readonly<Record<LineId, readonly Move[]>> = {
  constraint: [
    { to: 'exponent-dropped', text: 'Drop 2π, and the exponent on both sides' },
    { to: 'cancelled', text: 'Divide both sides by 2π and by the power of b' },
    { to: 'first-pair', text: 'Put in the fastest pair, i = 1' },
  ],
  cancelled: [
    { to: 'solved', text: 'Raise both sides to the power d/(d − 2)' },
    { to: 'exponent-moved', text: 'Move the exponent to the other side' },
  ],
  solved: [{ to: 'constraint', text: 'Start again' }],
  'first-pair': back('constraint'),
  'exponent-dropped': back('constraint'),
  'exponent-moved': back('cancelled'),
};
