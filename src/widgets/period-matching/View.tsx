import { formatNumber } from '../../core/numeric/format.ts';
import { factorForStretch } from '../../core/scaling/base-scaling.ts';
import { ParameterControl } from '../../notebook/ParameterControl.tsx';
import { snapToParameter } from '../../notebook/parameters.ts';
import type { Declarations } from '../../notebook/parameters.ts';
import { useFigureSetting, useNotebook } from '../../notebook/use-notebook.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { LinesPlot } from './LinesPlot.tsx';
import { derive, parameterNames } from './model.ts';
import type { PeriodMatching, PeriodMatchingParameters } from './model.ts';
import { factsOf, outcomeInWords, periodInTokens, readingOf, signedPercent } from './reading.ts';
import { Vernier } from './Vernier.tsx';

/** The rows of the table: the first pair, three between, and the last. */
function tableRows({ pairs }: PeriodMatching): string[][] {
  const places = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * (pairs.length - 1))))];
  return places
    .map((place) => pairs[place])
    .filter((row) => row !== undefined)
    .map(({ pair, trained, interpolated, rebased }) => [
      String(pair),
      periodInTokens(trained),
      periodInTokens(interpolated),
      periodInTokens(rebased),
      formatNumber(rebased / trained, '4sf'),
      signedPercent(rebased / interpolated - 1),
    ]);
}

/** Period matching: drag λ until the last period after re-basing meets the interpolated one. */
export default function PeriodMatchingView({ declarations }: { readonly declarations: Declarations }) {
  const notebook = useNotebook(declarations);
  const { idPrefix, isAsked, isFree } = useFigureSetting('period-matching');
  const values = notebook.values.value as unknown as PeriodMatchingParameters;
  const derived = derive(values);
  // Whether it is a match is for the question to say.
  const figure = isAsked ? { ...derived, isMatched: false } : derived;
  const lambdaDeclaration = notebook.declarations.lambda;
  const stretchTo = (stretch: number) => {
    if (lambdaDeclaration === undefined) return;
    const wanted = factorForStretch({ stretch, headSize: values.d });
    notebook.set({ lambda: snapToParameter(wanted, lambdaDeclaration) });
  };
  return (
    <div class={isFree('lambda') ? 'period-matching' : 'period-matching fixed'}>
      <ul class="legend">
        <li class="trained">as trained</li>
        <li class="interpolated">
          interpolated: every period × {formatNumber(Number(figure.stretch.toPrecision(3)), 'shortest')}
        </li>
        <li class="rebased">re-based: base × λ</li>
      </ul>
      <LinesPlot figure={figure} onStretch={stretchTo} />
      <Vernier
        residual={figure.residual}
        isMatched={figure.isMatched}
        onResidual={(residual) => {
          stretchTo(figure.stretch * (1 + residual));
        }}
      />
      <p class="reading">
        {isAsked ? factsOf(figure, values.lambda) : readingOf(figure, values.lambda, lambdaDeclaration)}
      </p>
      <div class="parameters">
        {parameterNames.filter(isFree).map((name) => (
          <ParameterControl
            key={`${name} ${String(notebook.resets.value)}`}
            idPrefix={idPrefix}
            notebook={notebook}
            name={name}
            {...(name === 'lambda' && { class: 'leading', outcome: outcomeInWords(figure) })}
          />
        ))}
        <button type="button" class="button no-print" onClick={notebook.reset}>
          Reset the figure
        </button>
      </div>
      <DataTable
        caption="The numbers behind the figure"
        columns={[
          'Pair',
          'As trained',
          'Interpolated',
          'Re-based',
          'Re-based ÷ trained',
          'Against interpolation',
        ]}
        rows={tableRows(figure)}
      />
    </div>
  );
}
