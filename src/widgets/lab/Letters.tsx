import { mergeRuns } from '../../figure/plot/Cells.tsx';
import { letterOf } from '../../lab/text.ts';
import type { Lab } from './model.ts';

/** How a letter looks: it cannot be known yet, was not read yet, or was predicted or not. */
function looksOf({ tokens, period, outcome }: Lab): readonly string[] {
  return tokens.map((token, position) => {
    if (position < period) return 'first';
    const predicted = outcome.predicted[position - 1];
    if (predicted === undefined) return 'unread';
    return predicted === token ? 'hit' : 'miss';
  });
}

const keys = [
  { look: 'first', text: 'first time, cannot be known' },
  { look: 'hit', text: 'predicted' },
  { look: 'miss', text: 'not predicted' },
] as const;

/** So many letters stay together in a row. */
const rowLength = 32;

/** A part of the text in rows, in which neighbours of the same look are together. */
function Rows({
  letters,
  looks,
}: {
  readonly letters: readonly string[];
  readonly looks: readonly string[];
}) {
  const starts = Array.from({ length: Math.ceil(letters.length / rowLength) }, (_, row) => row * rowLength);
  return (
    <>
      {starts.map((start) => (
        <span key={start} class="lab-row">
          {mergeRuns(looks.slice(start, start + rowLength)).map(({ from, length, look }) => (
            <span key={from} class={look}>
              {letters.slice(start + from, start + from + length).join('')}
            </span>
          ))}
        </span>
      ))}
    </>
  );
}

/** The text letter by letter, each marked by whether the model predicted it, with the end of the trained length. */
export function Letters(lab: Lab) {
  const { tokens, trainedLength, period } = lab;
  const letters = tokens.map(letterOf);
  const looks = looksOf(lab);
  const hits = looks.filter((look) => look === 'hit').length;
  const label =
    `A text of ${String(tokens.length)} letters that repeats after ${String(period)}. ` +
    `Of the repeated letters, ${String(hits)} of ${String(tokens.length - period)} were predicted.`;
  return (
    <>
      <ul class="lab-keys">
        {keys.map(({ look, text }) => (
          <li key={look}>
            <span class={look} aria-hidden="true">
              a
            </span>{' '}
            {text}
          </li>
        ))}
      </ul>
      <div class="lab-letters" role="img" aria-label={label} data-part="letters">
        <Rows letters={letters.slice(0, trainedLength)} looks={looks.slice(0, trainedLength)} />
        {tokens.length > trainedLength && <b>{`beyond the trained ${String(trainedLength)}`}</b>}
        <Rows letters={letters.slice(trainedLength)} looks={looks.slice(trainedLength)} />
      </div>
    </>
  );
}
