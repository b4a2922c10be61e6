import { useEffect, useState } from 'preact/hooks';
import { useFigure } from '../../figure/figure-context.ts';
import { Legend } from '../../figure/plot/Legend.tsx';
import { shape } from '../../lab/shape.ts';
import { drawText } from '../../lab/text.ts';
import type { LabText } from '../../lab/text.ts';
import { AttentionPlot } from './AttentionPlot.tsx';
import { attentionAt, marksOf, neededDistances } from './inside.ts';
import type { ReadText } from './Letters.tsx';
import type { Lab } from './model.ts';
import { MotifField } from './MotifField.tsx';
import { attentionInWords, ownTextInWords } from './inside-words.ts';
import { useLook } from './use-look.ts';
import type { HeadPlace, Look } from './use-look.ts';

/** The head that finds the repeat in the model with RoPE. */
const firstHead: HeadPlace = { layer: 2, head: 1 };

const headPlaces: readonly HeadPlace[] = Array.from({ length: shape.layers * shape.heads }, (_, index) => ({
  layer: 1 + Math.floor(index / shape.heads),
  head: 1 + (index % shape.heads),
}));

const writeHead = ({ layer, head }: HeadPlace): string => `layer ${String(layer)}, head ${String(head)}`;

interface HeadChoiceProps {
  readonly id: string;
  readonly place: HeadPlace;
  readonly onPlace: (place: HeadPlace) => void;
}

function HeadChoice({ id, place, onPlace }: HeadChoiceProps) {
  return (
    <label class="lab-field" for={`${id}-head`}>
      <span>head</span>
      <select
        id={`${id}-head`}
        onChange={(event) => {
          onPlace(headPlaces[event.currentTarget.selectedIndex] ?? firstHead);
        }}
      >
        {headPlaces.map((option) => (
          <option key={writeHead(option)} selected={writeHead(option) === writeHead(place)}>
            {writeHead(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PositionProps {
  readonly id: string;
  readonly position: number;
  readonly last: number;
  readonly onPosition: (position: number) => void;
}

function PositionChoice({ id, position, last, onPosition }: PositionProps) {
  return (
    <label class="lab-field wide" for={`${id}-position`}>
      <span>letter {position + 1}: point at one above, or move here</span>
      <input
        id={`${id}-position`}
        class="slider"
        type="range"
        min={1}
        max={last}
        value={position}
        aria-valuetext={`letter ${String(position + 1)} of ${String(last + 1)}`}
        onInput={(event) => {
          onPosition(Number(event.currentTarget.value));
        }}
      />
    </label>
  );
}

interface ViewProps {
  readonly lab: Lab;
  readonly text: LabText;
  readonly look: Look;
  readonly place: HeadPlace;
  readonly position: number;
}

/** What the head attends to at the position, in a sentence and a plot. */
function AttentionView({ lab, text, look, place, position }: ViewProps) {
  if (look.problem !== null) return <p role="alert">{look.problem}</p>;
  if (look.share < 1) return <progress max={1} value={look.share} aria-label="How much was read" />;
  const { trainedLength } = lab;
  const needed = neededDistances(text, position, lab.task);
  const attention = attentionAt(look.rows, position, { needed, trainedLength });
  return (
    <>
      <p class="lab-said" aria-live="polite">
        {attentionInWords(attention, { text, position, trainedLength, head: writeHead(place) })}
      </p>
      <Legend
        entries={[
          { series: 'rebased', text: 'attention of this head' },
          ...(needed.length === 0 ? [] : [{ series: 'target', text: 'where the letter could be found' }]),
        ]}
      />
      <AttentionPlot attention={attention} length={text.tokens.length} trainedLength={trainedLength} />
    </>
  );
}

export interface BenchProps {
  readonly lab: Lab;
  /** The position whose prediction is looked at; null before one was pointed at. */
  readonly pointed: number | null;
  readonly onPoint: (position: number) => void;
  /** Told which text the letters show; null for the figure's own. */
  readonly onText: (text: ReadText | null) => void;
}

/** A look inside the model, and a text of the reader's own. Loaded when it is opened. */
export default function Bench({ lab, pointed, onPoint, onText }: BenchProps) {
  const { id } = useFigure();
  const [place, setPlace] = useState(firstHead);
  const [motif, setMotif] = useState<readonly number[] | null>(null);
  const look = useLook(lab, place, motif);
  const { length } = lab.tokens;
  const text = motif === null ? lab : drawText({ task: 'repeat', seed: 0, motif }, 0, length);
  const last = length - 1;
  const position = Math.min(pointed ?? lab.trainedLength + 72, last);
  useEffect(() => {
    const isReady = look.share === 1;
    const marks = isReady
      ? marksOf(attentionAt(look.rows, position, { needed: [], trainedLength: lab.trainedLength }), position)
      : {};
    const { tokens, countedAt } = text;
    const predicted = motif === null && !isReady ? lab.outcome.predicted : look.predicted;
    onText({ tokens, countedAt, predicted, marks });
  }, [look, position, motif]);
  useEffect(
    () => () => {
      onText(null);
    },
    [],
  );
  return (
    <div class="lab-bench">
      <AttentionView lab={lab} text={text} look={look} place={place} position={position} />
      <div class="lab-fields">
        <HeadChoice id={id} place={place} onPlace={setPlace} />
        <PositionChoice id={id} position={position} last={last} onPosition={onPoint} />
      </div>
      {lab.task === 'repeat' && <MotifField id={id} motif={motif} onMotif={setMotif} />}
      {motif !== null && look.share === 1 && (
        <p class="lab-said">{ownTextInWords(text, look.predicted, lab.trainedLength)}</p>
      )}
    </div>
  );
}
