import { useRef, useState } from 'preact/hooks';
import type { IndexEntry } from '../../player/deal.ts';
import type { ReplayCause } from '../../player/replay.ts';
import { countOf, writeCount, writeDay } from '../progress/record-words.ts';
import type { NamedDifference, ReplayLog, WholeReport } from './replay-run.ts';

const causes: Readonly<Record<ReplayCause, string>> = {
  question: 'The question has changed',
  grader: 'Its grader has changed',
  neither: 'Neither has changed: the file was edited, or graded by a fault',
};

const verdicts = {
  correct: 'right',
  partial: 'partly right',
  incorrect: 'wrong',
  ungraded: 'not marked',
  invalid: 'not readable',
} as const;

/** A mark in words: “partly right, 0.5”. */
function markInWords(verdict: keyof typeof verdicts, score: number | null): string {
  return verdict === 'partial' && score !== null
    ? `${verdicts[verdict]}, ${String(Math.round(100 * score) / 100)}`
    : verdicts[verdict];
}

/** What came of a replay, in a sentence. */
export function replayInWords({ differences, same, lost }: WholeReport): string {
  const found =
    differences.length === 0
      ? `No mark would differ today. ${countOf(same, 'answer is', 'answers are')} marked as before.`
      : `${countOf(differences.length, 'answer', 'answers')} would be marked otherwise today, ${writeCount(same)} as before.`;
  const rest = countOf(lost, 'answer', 'answers');
  return lost === 0
    ? found
    : `${found} ${rest} cannot be compared: the question is gone or has a new version.`;
}

/** The most rows that are shown; more are counted. */
const MOST_ROWS = 200;

interface DifferencesProps {
  readonly differences: readonly NamedDifference[];
  readonly index: readonly IndexEntry[];
}

/** The answers whose marks differ. */
export function Differences({ differences, index }: DifferencesProps) {
  const titles = new Map(index.map(({ id, title }) => [id, title]));
  const hasNames = differences.some(({ name }) => name !== null);
  return (
    <div class="record-scroll" tabIndex={0} role="region" aria-label="Answers that would be marked otherwise">
      <table>
        <thead>
          <tr>
            {hasNames && <th scope="col">Learner</th>}
            <th scope="col">Question</th>
            <th scope="col">Answered</th>
            <th scope="col">Marked</th>
            <th scope="col">Today</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, MOST_ROWS).map(({ answer, name, verdict, score, cause }) => (
            <tr key={answer.id}>
              {hasNames && <td>{name}</td>}
              <td>{titles.get(answer.question) ?? answer.question}</td>
              <td>{writeDay(answer.at)}</td>
              <td>{markInWords(answer.verdict, answer.score)}</td>
              <td>{markInWords(verdict, score)}</td>
              <td>{causes[cause]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length > MOST_ROWS && <p>And {writeCount(differences.length - MOST_ROWS)} more.</p>}
    </div>
  );
}

export interface ReplayProps {
  /** Reads the answers, once they are wanted. Rejects where they cannot be had. */
  readonly readLogs: () => Promise<readonly ReplayLog[]>;
  /** How many answers that are. */
  readonly count: number;
  readonly index: readonly IndexEntry[];
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  /** Whether answers are graded again although neither their question nor its grader has changed. */
  readonly isWhole: boolean;
}

type State =
  | { readonly kind: 'idle' | 'failed' | 'stopped' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'done'; readonly report: WholeReport };

/** Runs a replay when it is asked for, and stops it when it is asked to. */
function useReplay({ readLogs, ...plan }: ReplayProps) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const isWanted = useRef(false);
  const start = async () => {
    isWanted.current = true;
    setState({ kind: 'running', done: 0 });
    try {
      const { runReplay } = await import('./replay-run.ts');
      const onProgress = (done: number) => {
        if (isWanted.current) setState({ kind: 'running', done });
        return isWanted.current;
      };
      const report = await runReplay({ ...plan, logs: await readLogs(), onProgress });
      setState(report === null ? { kind: 'stopped' } : { kind: 'done', report });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  return {
    state,
    start,
    stop: () => {
      isWanted.current = false;
    },
  };
}

function describe(state: State, count: number): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'failed':
      return 'The questions could not be loaded. Check your connection and try again.';
    case 'stopped':
      return 'Stopped.';
    case 'running':
      return `${writeCount(state.done)} of ${countOf(count, 'answer')} …`;
    case 'done':
      return replayInWords(state.report);
  }
}

/** Marks the answers of records again, and lists those whose mark would differ today. It changes nothing on record. */
export function Replay(props: ReplayProps) {
  const { state, start, stop } = useReplay(props);
  const { count } = props;
  if (count === 0) return <p>There is no answer yet.</p>;
  return (
    <div class="replay">
      {state.kind === 'running' ? (
        <button type="button" class="button" onClick={stop}>
          Stop
        </button>
      ) : (
        <button type="button" class="button" onClick={() => void start()}>
          Mark the answers again
        </button>
      )}
      <p role="status">{describe(state, count)}</p>
      {state.kind === 'done' && state.report.differences.length > 0 && (
        <Differences differences={state.report.differences} index={props.index} />
      )}
    </div>
  );
}
