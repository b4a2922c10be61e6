import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Inputs } from './Inputs.tsx';
import { MethodTable } from './MethodTable.tsx';
import { Recommendation } from './Recommendation.tsx';
import { Snippets } from './Snippets.tsx';
import { readAddress, work, writeAddress } from './state.ts';
import type { Entered, ListedModel, Outcome } from './state.ts';
import { StretchPlot } from './StretchPlot.tsx';
import { Understood } from './Understood.tsx';

interface Props {
  readonly models: readonly ListedModel[];
  /** What is drawn at build. */
  readonly start: Entered;
}

/** The calculator: a model and a target in, what each method would do out. The last good result stays in sight. */
export default function CalculatorApp({ models, start }: Props) {
  const [entered, setEntered] = useState(start);
  const { outcome, problems } = useMemo(() => work(entered), [entered]);
  const lastGood = useRef<Outcome | null>(null);
  if (outcome !== null) lastGood.current = outcome;
  const shown = outcome ?? lastGood.current;

  useEffect(() => {
    const follow = () => setEntered(readAddress(location.hash, start, models));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (entered === start || outcome === null) return;
    history.replaceState(history.state, '', `#${writeAddress(entered)}`);
  }, [entered]);

  return (
    <div class="calculator">
      <Inputs
        models={models}
        entered={entered}
        problems={problems}
        layers={shown?.reading.layers ?? null}
        onChange={(change) => setEntered({ ...entered, ...change })}
      />
      {outcome === null && shown !== null && (
        <p class="calculator-stale" role="status">
          The result below is the last one that could be read.
        </p>
      )}
      {shown !== null && (
        <>
          <Understood reading={shown.reading} settings={shown.settings} />
          <Recommendation advice={shown.advice} target={shown.target} />
          <MethodTable results={shown.results} target={shown.target} />
          <StretchPlot results={shown.results} />
          <Snippets results={shown.results} target={shown.target} advised={shown.advice.method} />
        </>
      )}
    </div>
  );
}
