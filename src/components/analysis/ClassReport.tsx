import { useMemo } from 'preact/hooks';
import { analyseClass } from '../../analysis/class-analysis.ts';
import type { LearnerStatistics } from '../../analysis/class-analysis.ts';
import { learnersCsv, questionsCsv } from '../../analysis/csv.ts';
import { learnersOf } from '../../analysis/learners.ts';
import type { ClassFile } from '../../analysis/learners.ts';
import { download } from '../progress/download.ts';
import { countOf } from '../progress/record-words.ts';
import { Replay } from '../replay/Replay.tsx';
import { summaryInWords, writeShare } from './analysis-words.ts';
import { CertaintyTable } from './CertaintyTable.tsx';
import { QuestionTable } from './QuestionTable.tsx';
import type { QuestionTableProps } from './QuestionTable.tsx';
import { Statement } from './Statement.tsx';

const csv = { type: 'text/csv', ending: 'csv' } as const;

/** Every learner with the mean of their scores. */
function Learners({ learners }: { readonly learners: readonly LearnerStatistics[] }) {
  return (
    <details>
      <summary>{countOf(learners.length, 'learner')} by name</summary>
      <div class="record-scroll" tabIndex={0} role="region" aria-label="Learners">
        <table>
          <thead>
            <tr>
              <th scope="col">Learner</th>
              <th scope="col">Questions</th>
              <th scope="col">Mean score</th>
            </tr>
          </thead>
          <tbody>
            {learners.map(({ name, files, questions, mean }, at) => (
              <tr key={at}>
                <th scope="row">
                  {name}
                  {files.length > 1 && ` (${String(files.length)} files that share answers)`}
                </th>
                <td>{questions}</td>
                <td>{mean === null ? '–' : writeShare(mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export interface ClassReportProps extends Omit<QuestionTableProps, 'questions'> {
  readonly files: readonly ClassFile[];
  readonly recordsUrl: string;
}

/** What the files of a class say. */
export function ClassReport({ files, recordsUrl, ...table }: ClassReportProps) {
  const learners = useMemo(() => learnersOf(files), [files]);
  const all = useMemo(() => analyseClass(learners), [learners]);
  const logs = useMemo(
    () =>
      learners.map(({ name, events }) => ({
        name,
        answers: events.filter((event) => event.kind === 'answered'),
      })),
    [learners],
  );
  const { index, statements } = table;
  const titles = new Map(index.map(({ id, title }) => [id, title]));
  return (
    <>
      <h2>Questions</h2>
      <p>{summaryInWords(learners.length, all.questions.length)}</p>
      <div class="record-actions">
        <button
          type="button"
          class="button"
          onClick={() =>
            download(
              'wavelength-questions',
              questionsCsv(all, (id) => titles.get(id) ?? id),
              csv,
            )
          }
        >
          Questions as CSV, without names
        </button>
        <button
          type="button"
          class="button"
          onClick={() => download('wavelength-learners', learnersCsv(all), csv)}
        >
          Learners as CSV, with names
        </button>
      </div>
      <QuestionTable {...table} questions={all.questions} />
      <h2>Misconceptions</h2>
      {all.misconceptions.length === 0 ? (
        <p>No answer showed one.</p>
      ) : (
        <ul>
          {all.misconceptions.map(({ what, count }) => (
            <li key={what}>
              {countOf(count, 'learner')}: <Statement misconception={what} statements={statements} />
            </li>
          ))}
        </ul>
      )}
      <h2>How sure they were</h2>
      <CertaintyTable counts={all.certainty} />
      <h2>Learners</h2>
      <Learners learners={all.learners} />
      <h2>Marks that would differ today</h2>
      <p>
        Every answer can be marked again by today’s questions and graders. That finds marks that a correction
        changes, and files that somebody has edited.
      </p>
      <Replay
        readLogs={() => Promise.resolve(logs)}
        count={logs.reduce((sum, { answers }) => sum + answers.length, 0)}
        index={index}
        recordsUrl={recordsUrl}
        isWhole
      />
    </>
  );
}
