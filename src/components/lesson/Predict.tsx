import { useEffect, useState } from 'preact/hooks';
import { DrawnCurve } from '../../figure/DrawnCurve.tsx';
import { levelCurve } from '../../figure/curve.ts';
import { openPredictions } from '../../figure/open-predictions.ts';
import { predictionInWords } from '../../figure/prediction-words.ts';
import type { PredictionOption } from '../../figure/prediction-words.ts';
import type { PredictionValue } from '../../figure/predictions.ts';
import type { GuessPlace } from '../../figure/use-guess.ts';
import type { Ends } from '../../ui/scale.ts';

interface PredictProps {
  readonly id: string;
  readonly place: GuessPlace;
  readonly kind: 'number' | 'choice' | 'curve';
  readonly label: string;
  readonly options: readonly PredictionOption[];
  readonly ends: { readonly x: Ends; readonly y: Ends };
}

/** What the reader predicted before, once the record has been read; and how a new prediction is kept. */
function usePrediction({ lesson, prediction }: GuessPlace) {
  const [kept, setKept] = useState<PredictionValue | null>(null);
  useEffect(() => {
    void openPredictions().read(lesson, prediction).then(setKept);
  }, []);
  const keep = (value: PredictionValue) => {
    setKept(value);
    void openPredictions().keep(lesson, prediction, value);
  };
  return { kept, keep };
}

/** The field for a prediction of the reader's, which is kept on the device and never graded. */
export default function Predict(props: PredictProps) {
  const { id, place, kind, options } = props;
  const { kept, keep } = usePrediction(place);
  const isDrawn = Array.isArray(kept);
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
      {kind === 'curve' && (
        <DrawnCurve
          label={props.label}
          ends={props.ends}
          curve={isDrawn ? kept : levelCurve(props.ends.x, props.ends.y)}
          isDrawn={isDrawn}
          onDrawn={(curve) => {
            keep(curve.map(([x, y]): [number, number] => [x, y]));
          }}
        />
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
