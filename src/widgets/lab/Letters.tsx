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

/** A stretch of the text, neighbours of the same look together. */
function Stretch({
  letters,
  looks,
}: {
  readonly letters: readonly string[];
  readonly looks: readonly string[];
}) {
  return (
    <>
      {mergeRuns(looks).map(({ from, length, look }) => (
        <span key={from} class={look}>
          {letters.slice(from, from + length).join('')}
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
        <Stretch letters={letters.slice(0, trainedLength)} looks={looks.slice(0, trainedLength)} />
        {tokens.length > trainedLength && <b>{`▸${String(trainedLength)}`}</b>}
        <Stretch letters={letters.slice(trainedLength)} looks={looks.slice(trainedLength)} />
      </div>
    </>
  );
}
