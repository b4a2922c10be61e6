import { useEffect, useState } from 'preact/hooks';
import type { Confidence as Level } from '../../progress/events.ts';
import type { QuestionAtWork } from '../question/use-question.ts';

/** What a learner can say, the surest first. */
export const confidenceWords: readonly (readonly [Level, string])[] = [
  ['sure', 'Sure'],
  ['think-so', 'I think so'],
  ['guess', 'A guess'],
];

/** How sure the learner is, asked before the first answer to a variant. It may be left open. */
export function Confidence({ work: { state, session } }: { readonly work: QuestionAtWork }) {
  const [level, setLevel] = useState<Level | null>(null);
  const { attempts, seed } = state;
  useEffect(() => setLevel(null), [seed]);
  if (attempts > 0) return null;
  return (
    <fieldset class="confidence">
      <legend>How sure are you?</legend>
      {confidenceWords.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name="confidence"
            checked={level === value}
            onChange={() => {
              setLevel(value);
              session.rate(value);
            }}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
