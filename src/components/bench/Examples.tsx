import { echoNumber } from '../../formula/number-input/echo.ts';
import type { QuestionReport } from '../../quiz/check/report.ts';
import { groupSamples } from '../../quiz/check/sample-groups.ts';

/** The file's own examples with their grades, and the responses that the type invents for it. */
export function Examples({ report }: { readonly report: QuestionReport }) {
  const { examples, samples, feedback, wasRun } = report;
  if (!wasRun) return <p class="bench-note">Examples of programs need a sandbox, which could not be had.</p>;
  const unreached = feedback.filter(({ isReached }) => !isReached).map(({ id }) => id);
  return (
    <>
      <div class="table-scroll" role="group" tabIndex={0} aria-label="Examples">
        <table class="bench-table">
          <caption>The examples of the file, graded in every variant</caption>
          <thead>
            <tr>
              <th scope="col">Example</th>
              <th scope="col">Response</th>
              <th scope="col">Grade</th>
              <th scope="col">Held in</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ name, response, verdict, score, feedback: ids, run, held }) => (
              <tr key={name} data-holds={run > 0 && held === run}>
                <th scope="row">{name}</th>
                <td>
                  <code>{JSON.stringify(response)}</code>
                </td>
                <td>
                  {verdict ?? 'not graded'}
                  {score !== null && `, ${echoNumber(Number(score.toPrecision(4)))}`}
                  <span class="step-note">{ids.join(', ')}</span>
                </td>
                <td>
                  {held} of {run}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unreached.length > 0 && <p>No example reaches the feedback {unreached.join(', ')}.</p>}
      <details>
        <summary>{samples.length} responses that the type invents for this question</summary>
        <div class="table-scroll" role="group" tabIndex={0} aria-label="Invented responses">
          <table class="bench-table">
            <thead>
              <tr>
                <th scope="col">Grade</th>
                <th scope="col">Responses</th>
              </tr>
            </thead>
            <tbody>
              {groupSamples(samples).map(({ verdict, feedback: ids, names }) => (
                <tr key={`${verdict} ${ids}`}>
                  <th scope="row">
                    {verdict}
                    <span class="step-note">{ids}</span>
                  </th>
                  <td>{names.join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
