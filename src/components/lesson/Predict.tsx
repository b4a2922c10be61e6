import { useState } from 'preact/hooks';
import { predictionInWords } from '../../figure/prediction-words.ts';
import type { PredictionOption } from '../../figure/prediction-words.ts';
import type { GuessPlace } from '../../figure/use-guess.ts';
import { usePrediction } from './use-prediction.ts';

interface PredictProps {
  readonly id: string;
  readonly place: GuessPlace;
  readonly kind: 'number' | 'choice';
  readonly label: string;
  readonly options: readonly PredictionOption[];
}

/** The field for a number or a choice that the reader predicts; it is kept on the device and never graded. */
export default function Predict(props: PredictProps) {
  const { id, place, kind, options } = props;
  const { kept, keep } = usePrediction(place);
  return (
    <div class="predict-field no-print">
      {kind === 'number' && <PredictNumber {...props} keep={keep} />}
      {kind === 'choice' && (
        <fieldset class="predict-options">
          <legend>{props.label}</legend>
          {options.map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={id}
                value={option.id}
                checked={kept === option.id}
                onChange={() => {
                  keep(option.id);
                }}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="predict-kept" role="status">
        {kept !== null && `Kept: ${predictionInWords(kept, options)}. You will meet it again below.`}
      </p>
    </div>
  );
}

/** The number that was typed, or the value of a calculation; null if it is neither. */
async function readTyped(text: string): Promise<number | null> {
  const { readNumber } = await import('../../formula/number-input/read-number.ts');
  const reading = readNumber(text, { arithmetic: true });
  return reading.ok ? reading.value : null;
}

function PredictNumber({ id, label, keep }: PredictProps & { readonly keep: (value: number) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      class="predict-number"
      onSubmit={(event) => {
        event.preventDefault();
        void readTyped(text).then((value) => {
          setProblem(value === null ? 'Write one number, such as 2.5.' : null);
          if (value !== null) keep(value);
        });
      }}
    >
      <label for={`${id}-value`}>{label}</label>
      <input
        id={`${id}-value`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <button type="submit" class="button">
        That is my guess
      </button>
      {problem !== null && (
        <span id={`${id}-problem`} role="alert" class="predict-problem">
          {problem}
        </span>
      )}
    </form>
  );
}
