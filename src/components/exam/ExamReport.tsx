import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { writeSet } from '../../player/question-set.ts';
import { examTerms, readSittingTerms } from '../../player/terms.ts';
import type { IndexEntry } from '../../player/deal.ts';
import type { Sitting as SittingOnRecord } from '../../progress/views/sittings.ts';
import { writeDay } from '../progress/record-words.ts';
import { resultInWords } from '../question/result-words.ts';
import { openSetSitting } from '../set/set-sitting.ts';
import { ResultsFile } from '../set/ResultsFile.tsx';
import { SetCard } from '../set/SetCard.tsx';
import type { SetQuestion } from '../set/SetCard.tsx';
import type { ExamPageProps } from './exam-props.ts';
import { reportOf } from './report.ts';
import { retakeOf } from './set-on-record.ts';
import type { ExamReport as Report, ReportItem } from './report.ts';

const round = (points: number) => String(Math.round(100 * points) / 100);

/** The questions as they were handed in, each with what came of it. */
function useQuestions(record: SittingOnRecord, report: Report, recordsUrl: string) {
  return useMemo(() => {
    const { opened } = record;
    const { questions } = openSetSitting({
      id: opened.sitting,
      title: opened.title,
      items: report.items.map(({ entry, seed }) => ({ question: entry.id, entry, seed })),
      terms: readSittingTerms(opened.terms) ?? examTerms,
      openedAt: Date.parse(opened.at),
      isOver: true,
      recordsUrl,
      clock: { now: () => Date.now() },
    });
    return questions;
  }, []);
}

/** The worked answer of a question, in the numbers that it had. */
function Worked({ question: { loadBook, seed } }: { readonly question: SetQuestion }) {
  const [html, setHtml] = useState('');
  useEffect(() => {
    loadBook()
      .then((book) => book.open(seed))
      .then(
        ({ explanation }) => setHtml(explanation),
        // The card says that it could not be loaded.
        () => undefined,
      );
  }, []);
  return (
    <div class="worked-answer">
      <h4>Worked answer</h4>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}

interface ItemProps {
  readonly item: ReportItem;
  readonly question: SetQuestion;
  readonly place: { readonly number: number; readonly count: number };
}

function Item({ item: { answer }, question, place }: ItemProps) {
  const points =
    answer === null ? 'No answer that could be read.' : `${round(answer.score ?? 0)} of 1 point.`;
  return (
    <li>
      <SetCard question={question} place={place} isTurnedTo={false} />
      <p class="exam-points">
        {answer?.verdict === 'ungraded' ? 'Compare it with the model answer.' : points}
      </p>
      <Worked question={question} />
    </li>
  );
}

/** The points of each objective, as a table whose last column draws them. */
function Objectives({ report, lessons }: { readonly report: Report } & Pick<ExamPageProps, 'lessons'>) {
  const wordsOf = (lesson: string, objective: string) =>
    lessons.find(({ slug }) => slug === lesson)?.objectives[objective] ?? objective;
  return (
    <div class="record-scroll" tabIndex={0} role="region" aria-label="Points by objective">
      <table>
        <thead>
          <tr>
            <th scope="col">Objective</th>
            <th scope="col">Points</th>
            <th scope="col" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {report.objectives.map(({ lesson, objective, points, count }) => (
            <tr key={`${lesson}/${objective}`}>
              <th scope="row" dangerouslySetInnerHTML={{ __html: wordsOf(lesson, objective) }} />
              <td>
                {round(points)} of {count}
              </td>
              <td aria-hidden="true">
                <meter min={0} max={count} value={points} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface ExamReportProps extends Pick<ExamPageProps, 'lessons' | 'recordsUrl' | 'practiceUrl'> {
  readonly record: SittingOnRecord;
  readonly index: readonly IndexEntry[];
}

/** What came of an exam: the points, by objective, and every question with its answer and its explanation. */
export default function ExamReport({ record, index, lessons, recordsUrl, practiceUrl }: ExamReportProps) {
  const report = useMemo(() => reportOf(record, index), []);
  const questions = useQuestions(record, report, recordsUrl);
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const retake = useMemo(() => writeSet(retakeOf(record.opened, report.items)), []);
  const count = report.items.length;
  return (
    <div class="exam-report">
      <h2 ref={head} tabIndex={-1}>
        {record.opened.title || 'Exam'}: results
      </h2>
      <p>
        Handed in on {writeDay(record.submittedAt ?? record.opened.at)}. {resultInWords({ ...report, count })}
      </p>
      {report.gone.length > 0 && <p role="note">No longer in the bank: {report.gone.join(', ')}.</p>}
      <Objectives report={report} lessons={lessons} />
      <p class="practice-onwards no-print">
        <a class="button" href={`#${retake}`}>
          Retake with other numbers
        </a>
        <button type="button" class="button" onClick={() => print()}>
          Print the report
        </button>
        <a href={practiceUrl}>Another set</a>
      </p>
      <details class="results-fold no-print">
        <summary>Hand your results in</summary>
        <ResultsFile sitting={record.opened.sitting} title={record.opened.title} />
      </details>
      <ol class="exam-items">
        {report.items.map((item, at) => {
          const question = questions[at];
          return question === undefined ? null : (
            <Item key={item.entry.id} item={item} question={question} place={{ number: at + 1, count }} />
          );
        })}
      </ol>
    </div>
  );
}
