import type { Advice } from '../../configuration/advice.ts';
import { nameOf, writeCount } from './words.ts';

interface Props {
  readonly advice: Advice;
  readonly target: number;
}

/** Which method to take, why, and what to watch. */
export function Recommendation({ advice, target }: Props) {
  const { method, reasons, caveats } = advice;
  return (
    <section class="calculator-advice" aria-labelledby="calculator-advice">
      <h2 id="calculator-advice">
        {`For ${writeCount(target)} tokens: ${method === 'none' ? 'leave it unscaled' : nameOf(method)}`}
      </h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {caveats.length > 0 && (
        <>
          <p>Before you rely on it:</p>
          <ul>
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
