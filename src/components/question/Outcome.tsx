import type { Grade } from '../../quiz/kernel/grade.ts';
import type { EngineWords } from './words.ts';

interface OutcomeProps {
  readonly id: string;
  readonly checked: { readonly grade: Grade; readonly response: unknown } | null;
  /** The HTML of an author's words for a feedback id. */
  readonly feedback: (code: string) => string | undefined;
  /** Null until the grader is loaded, and then nothing was checked. */
  readonly words: EngineWords | null;
  /** Whether it is said how the response was read. */
  readonly isEchoed: boolean;
  /** Whether the field holds something else by now. */
  readonly isEarlier?: boolean;
  readonly hintsOpened?: number;
  /** Whether this is the outcome of a part; the whole question's announces it. */
  readonly isPart?: boolean;
  /** Whether the parts' own feedback is told here, because they have no place for it. */
  readonly listsParts?: boolean;
}

/** The verdict in words and by shape: no colour is needed to tell them apart. */
const verdicts = {
  correct: { mark: '✓', words: 'Correct' },
  partial: { mark: '◐', words: 'Partly right' },
  incorrect: { mark: '✗', words: 'Not right' },
  invalid: { mark: '?', words: 'Not checked yet' },
  ungraded: { mark: '…', words: 'Compare with the model answer' },
} as const;

/** How much of a long text is shown on either side of its troublesome part. */
const CONTEXT = 30;

/** The learner's text, or what stands around its troublesome part, with that part marked. */
function TypedText({
  text,
  from,
  to,
}: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}) {
  const before = text.slice(0, from);
  const marked = text.slice(from, to);
  const after = text.slice(to);
  return (
    <p class="typed">
      {before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before}
      <mark>{marked.length > CONTEXT ? `${marked.slice(0, CONTEXT)}…` : marked}</mark>
      {after.length > CONTEXT ? `${after.slice(0, CONTEXT)}…` : after}
    </p>
  );
}

interface FeedbackProps {
  readonly code: string;
  readonly grade: Grade;
  readonly raw: string;
  readonly feedback: (code: string) => string | undefined;
  readonly words: EngineWords;
}

/** The words of one feedback id: the author's, or the engine's. */
function Feedback({ code, grade, raw, feedback, words }: FeedbackProps) {
  const html = feedback(code);
  if (html !== undefined) return <div dangerouslySetInnerHTML={{ __html: html }} />;
  const message = words.message(code, grade, raw);
  return message === null ? null : <p>{message}</p>;
}

/** The share of the points, where the verdict alone does not say it. */
function scoreInWords({ verdict, score }: Grade, hintsOpened: number): string | null {
  if (score === null) return null;
  const percent = `${String(Math.round(100 * score))} % of the points`;
  if (verdict === 'partial') return percent;
  if (verdict !== 'correct' || score === 1) return null;
  return `${percent} after ${hintsOpened === 1 ? 'a hint' : `${String(hintsOpened)} hints`}`;
}

/** The codes whose words are told here, each once. */
function toldHere({ feedback }: Grade, listsParts: boolean): readonly string[] {
  return [...new Set(feedback)].filter((code) => listsParts || !code.includes('/'));
}

/** What came of the last check. The element is always there, so that a screen reader hears it change. */
export function Outcome({
  id,
  checked,
  feedback,
  words,
  isEchoed,
  isEarlier = false,
  hintsOpened = 0,
  isPart = false,
  listsParts = false,
}: OutcomeProps) {
  const role = isPart ? undefined : 'status';
  if (checked === null || words === null) return <div id={id} class="outcome" role={role} />;
  const { grade, response } = checked;
  const raw = typeof response === 'string' ? response : '';
  const verdict = verdicts[grade.verdict];
  const counterexample = words.counterexample(grade);
  const span = grade.verdict === 'invalid' ? grade.problem.span : null;
  const score = scoreInWords(grade, hintsOpened);
  return (
    <div id={id} class="outcome" role={role} data-verdict={isEarlier ? 'earlier' : grade.verdict}>
      <p class="verdict">
        <span>
          <span aria-hidden="true">{verdict.mark}</span> {verdict.words}
        </span>
        {isEchoed && grade.understood !== null && grade.understood !== '' && (
          <span class="understood">
            {isEarlier ? 'your earlier answer, ' : ''}read as{' '}
            <span class="understood-value">{grade.understood}</span>
          </span>
        )}
        {score !== null && <span class="understood">{score}</span>}
      </p>
      {span !== null && raw !== '' && <TypedText text={raw} from={span.from} to={span.to} />}
      {toldHere(grade, listsParts).map((code) => (
        <Feedback key={code} code={code} grade={grade} raw={raw} feedback={feedback} words={words} />
      ))}
      {counterexample !== null && <p class="counterexample">{counterexample}</p>}
    </div>
  );
}
