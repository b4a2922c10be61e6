import type { MethodResult } from '../../configuration/compare.ts';
import { cellsOf, nameOf, writeCount } from './words.ts';

interface Props {
  readonly results: readonly MethodResult[];
  readonly target: number;
}

const columns = [
  'Base',
  'Factor',
  'Pairs out of range',
  'Longest period, tokens',
  'Angle between neighbours',
  'Attention factor',
];

/** What each method does at the target length, in numbers. */
export function MethodTable({ results, target }: Props) {
  return (
    <section aria-labelledby="calculator-methods">
      <h2 id="calculator-methods">{`What each method does at ${writeCount(target)} tokens`}</h2>
      {/* A scrollable region has to be reachable by keyboard. */}
      <div class="data-table-scroll" tabIndex={0} role="region" aria-labelledby="calculator-methods">
        <table class="calculator-methods">
          <thead>
            <tr>
              <th scope="col">Method</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.id} data-method={result.id}>
                <th scope="row">{nameOf(result.id)}</th>
                {cellsOf(result).map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="calculator-note">
        A pair is out of range if it completes no turn in training and meets a larger angle at the target than
        in training.
      </p>
    </section>
  );
}
