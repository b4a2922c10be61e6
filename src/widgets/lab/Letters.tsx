import { mergeRuns } from '../../figure/plot/Cells.tsx';
import { letterOf } from '../../lab/text.ts';
import type { LabText } from '../../lab/text.ts';

/** A text, what was predicted of it, and what of it is pointed out. */
export interface ReadText extends LabText {
  /** For each letter, from the second on; as far as it was read. */
  readonly predicted: readonly number[];
  /** Marks of letters by their positions: the one that is looked at, and those that a head attends to. */
  readonly marks: Readonly<Record<number, 'looked' | 'seen'>>;
}

/** How a letter looks: it cannot be known yet, was not read yet, or was predicted or not; and its mark. */
export function looksOf({ tokens, countedAt, predicted, marks }: ReadText): readonly string[] {
  const lookOf = (token: number, position: number) => {
    if (countedAt[position] === null) return 'first';
    const guess = predicted[position - 1];
    if (guess === undefined) return 'unread';
    return guess === token ? 'hit' : 'miss';
  };
  return tokens.map((token, position) => {
    const mark = marks[position];
    return mark === undefined ? lookOf(token, position) : `${lookOf(token, position)} ${mark}`;
  });
}

const keys = [
  { look: 'first', text: 'cannot be known' },
  { look: 'hit', text: 'predicted' },
  { look: 'miss', text: 'not predicted' },
] as const;

/** So many letters stay together in a row. */
const rowLength = 32;

interface RowsProps {
  readonly letters: readonly string[];
  readonly looks: readonly string[];
  /** The position of the first letter. */
  readonly from: number;
}

/** A part of the text in rows, in which neighbours of the same look are together. */
function Rows({ letters, looks, from }: RowsProps) {
  const starts = Array.from({ length: Math.ceil(letters.length / rowLength) }, (_, row) => row * rowLength);
  return (
    <>
      {starts.map((start) => (
        <span key={start} class="lab-row" data-from={from + start}>
          {mergeRuns(looks.slice(start, start + rowLength)).map((run) => (
            <span key={run.from} class={run.look}>
              {letters.slice(start + run.from, start + run.from + run.length).join('')}
            </span>
          ))}
        </span>
      ))}
    </>
  );
}

/** The position of the letter under a pointer, in a face of one width; null where there is none. */
function positionAt({ target, clientX }: PointerEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.lab-row') : null;
  if (row === null) return null;
  const { left, width } = row.getBoundingClientRect();
  const count = row.textContent.length;
  const place = Math.floor(((clientX - left) / width) * count);
  return Number(row.dataset.from) + Math.min(Math.max(place, 0), count - 1);
}

interface LettersProps extends ReadText {
  readonly trainedLength: number;
  /** Told where the pointer goes; null where nobody wants to know. */
  readonly onPoint: ((position: number) => void) | null;
}

/** The text letter by letter, each marked by whether the model predicted it, with the end of the trained length. */
export function Letters({ trainedLength, onPoint, ...text }: LettersProps) {
  const { tokens, countedAt } = text;
  const letters = tokens.map(letterOf);
  const looks = looksOf(text);
  const hits = looks.filter((look) => look.startsWith('hit')).length;
  const counted = countedAt.filter((at) => at !== null).length;
  const label =
    `A text of ${String(tokens.length)} letters. ` +
    `Of the ${String(counted)} that follow from the ones before, ${String(hits)} were predicted.`;
  const follow = (event: PointerEvent) => {
    const position = positionAt(event);
    if (position !== null) onPoint?.(position);
  };
  return (
    <>
      <ul class="lab-keys">
        {keys.map(({ look, text: words }) => (
          <li key={look}>
            <span class={look} aria-hidden="true">
              a
            </span>{' '}
            {words}
          </li>
        ))}
      </ul>
      <div
        class="lab-letters"
        role="img"
        aria-label={label}
        data-part="letters"
        {...(onPoint !== null && { onPointerMove: follow, onPointerDown: follow })}
      >
        <Rows letters={letters.slice(0, trainedLength)} looks={looks.slice(0, trainedLength)} from={0} />
        {tokens.length > trainedLength && <b>{`beyond the trained ${String(trainedLength)}`}</b>}
        <Rows
          letters={letters.slice(trainedLength)}
          looks={looks.slice(trainedLength)}
          from={trainedLength}
        />
      </div>
    </>
  );
}
