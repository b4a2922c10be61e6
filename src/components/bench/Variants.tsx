import { echoNumber } from '../../formula/number-input/echo.ts';
import type { QuestionReport } from '../../quiz/check/report.ts';

const round = (value: number): string => echoNumber(Number(value.toPrecision(6)));

function spaceInWords({
  combinations,
  distinct,
  isEnumerated,
  accepted,
}: QuestionReport['variants']): string {
  if (combinations === 1) return 'The question has one variant.';
  const share =
    accepted === 1 ? '' : ` The constraints hold for ${String(Math.round(accepted * 1000) / 10)} %.`;
  return isEnumerated
    ? `${String(distinct)} different variants of ${String(combinations)} combinations, all of them checked.${share}`
    : `${String(combinations)} combinations; ${String(distinct)} variants of fixed seeds were checked.${share}`;
}

/** The variants of a question: how many there are, and the key and each mistake in some of them. */
export function Variants({
  report: { variants, values, leastDistance, collisions },
}: {
  readonly report: QuestionReport;
}) {
  return (
    <>
      <p>{spaceInWords(variants)}</p>
      {leastDistance !== null && (
        <p>
          The wrong value that comes nearest to the key is “{leastDistance.mistake}” ={' '}
          {round(leastDistance.value)}, {round(leastDistance.tolerances)} tolerances away
          {leastDistance.variant !== '' && ` (${leastDistance.variant})`}.
        </p>
      )}
      {collisions > 0 && <p>Options or values coincide in {collisions} variants; the problems say where.</p>}
      {values.length === 0 && <p class="bench-note">No number with mistakes is asked for here.</p>}
      {values.map(({ key, mistakes, rows }) => {
        const label = `The key and its mistakes${key === '' ? '' : ` in ${key}`}`;
        return (
          <div key={key} class="table-scroll" role="group" tabIndex={0} aria-label={label}>
            <table class="bench-table">
              <caption>
                {label}
                {rows.length < variants.distinct && `, in ${String(rows.length)} of the variants`}
              </caption>
              <thead>
                <tr>
                  <th scope="col">Variant</th>
                  <th scope="col" class="number">
                    Key
                  </th>
                  {mistakes.map((id) => (
                    <th key={id} scope="col" class="number">
                      {id}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.variant}>
                    <th scope="row">{row.variant === '' ? 'the only one' : row.variant}</th>
                    <td class="number">{round(row.value)}</td>
                    {row.mistakes.map((value, index) => (
                      <td key={mistakes[index]} class="number">
                        {value === null ? 'none' : round(value)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}
