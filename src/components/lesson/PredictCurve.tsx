import { DrawnCurve } from '../../figure/DrawnCurve.tsx';
import { levelCurve } from '../../figure/curve.ts';
import type { CurveAxis } from '../../figure/curve.ts';
import { predictionInWords } from '../../figure/prediction-words.ts';
import type { GuessPlace } from '../../figure/use-guess.ts';
import { usePrediction } from './use-prediction.ts';

interface PredictCurveProps {
  readonly place: GuessPlace;
  readonly label: string;
  readonly axes: { readonly x: CurveAxis; readonly y: CurveAxis };
}

/** The field for a curve that the reader predicts. Apart from `Predict`, which then needs no plot. */
export default function PredictCurve({ place, label, axes }: PredictCurveProps) {
  const { kept, keep } = usePrediction(place);
  const isDrawn = Array.isArray(kept);
  return (
    <div class="predict-field no-print">
      <DrawnCurve
        label={label}
        axes={axes}
        curve={isDrawn ? kept : levelCurve(axes.x, axes.y)}
        isDrawn={isDrawn}
        onDrawn={(curve) => {
          keep(curve.map(([x, y]): [number, number] => [x, y]));
        }}
      />
      <p class="predict-kept" role="status">
        {kept !== null && `Kept: ${predictionInWords(kept, [])}. You will meet it again below.`}
      </p>
    </div>
  );
}
