import { useState } from 'preact/hooks';
import type { QuestionStatistics } from '../../analysis/class-analysis.ts';
import type { IndexEntry } from '../../player/deal.ts';
import { countOf } from '../progress/record-words.ts';
import {
  inOrder,
  orders,
  remarkOn,
  shorten,
  writeCorrelation,
  writeSeconds,
  writeShare,
} from './analysis-words.ts';
import type { Order } from './analysis-words.ts';
import { CertaintyTable } from './CertaintyTable.tsx';
import { Statement } from './Statement.tsx';

export interface QuestionTableProps {
  readonly questions: readonly QuestionStatistics[];
  readonly index: readonly IndexEntry[];
  /** The page of a question in the bank: this and its id. */
  readonly bankUrl: string;
  /** What each misconception says, by id; HTML. */
  readonly statements: Readonly<Record<string, string>>;
}

/** How many responses of a question are listed. */
const MOST_RESPONSES = 8;

/** What was answered to one question, and what that showed. */
function Responses({
  one,
  statements,
}: { readonly one: QuestionStatistics } & Pick<QuestionTableProps, 'statements'>) {
  return (
    <div class="analysis-responses">
      <p>
        {countOf(one.learners, 'learner')}, {countOf(one.attempts, 'answer')} in all
        {one.omitted > 0 && `, ${String(one.omitted)} handed in without one`}. Nine of ten answered within{' '}
        {writeSeconds(one.slowSeconds)}. {remarkOn(one)}
      </p>
      {one.responses.length > 0 && (
        <ul>
          {one.responses.slice(0, MOST_RESPONSES).map(({ what, count, isRight }) => (
            <li key={`${what} ${String(isRight)}`} data-right={isRight}>
              <code>{shorten(what)}</code> {isRight ? 'right' : 'wrong'}: {count}
            </li>
          ))}
          {one.responses.length > MOST_RESPONSES && (
            <li>and {one.responses.length - MOST_RESPONSES} others</li>
          )}
        </ul>
      )}
      {one.misconceptions.map(({ what, count }) => (
        <p key={what}>
          {countOf(count, 'learner')}: <Statement misconception={what} statements={statements} />
        </p>
      ))}
      <CertaintyTable counts={one.certainty} />
    </div>
  );
}

interface RowProps extends Pick<QuestionTableProps, 'bankUrl' | 'statements'> {
  readonly one: QuestionStatistics;
  readonly entry: IndexEntry | undefined;
}

/** A question's row, and below it, on demand, what was answered. */
function Rows({ one, entry, bankUrl, statements }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const title = entry?.title ?? one.question;
  return (
    <>
      <tr>
        <th scope="row">
          {entry === undefined ? (
            `${title} (no longer in the bank)`
          ) : (
            <a href={`${bankUrl}${one.question}/`}>{title}</a>
          )}
          <button
            type="button"
            class="analysis-open"
            aria-expanded={isOpen}
            aria-label={`Answers to ${title}`}
            onClick={() => setOpen(!isOpen)}
          >
            Answers
          </button>
        </th>
        <td>{one.learners}</td>
        <td>{writeShare(one.difficulty)}</td>
        <td>{writeCorrelation(one.discrimination)}</td>
        <td>{writeSeconds(one.medianSeconds)}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>
            <Responses one={one} statements={statements} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Every question with its statistics. */
export function QuestionTable({ questions, index, bankUrl, statements }: QuestionTableProps) {
  const [order, setOrder] = useState<Order>('hardest');
  const entries = new Map(index.map((entry) => [entry.id, entry]));
  return (
    <>
      <label class="analysis-order">
        Order
        <select value={order} onChange={({ currentTarget: { value } }) => setOrder(value as Order)}>
          {Object.entries(orders).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <div class="record-scroll" tabIndex={0} role="region" aria-label="Questions">
        <table class="analysis-table">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Learners</th>
              <th scope="col">Difficulty</th>
              <th scope="col">Discrimination</th>
              <th scope="col">Median time</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(questions, order).map((one) => (
              <Rows
                key={one.question}
                one={one}
                entry={entries.get(one.question)}
                bankUrl={bankUrl}
                statements={statements}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
