import type { Grade } from '../../quiz/kernel/grade.ts';
import type { GradingTexts } from '../../quiz/kernel/grading-record.ts';
import { isFeedbackCode, messageFor } from '../../quiz/kernel/messages.ts';

interface OutcomeProps {
  readonly id: string;
  readonly checked: { readonly grade: Grade; readonly response: unknown } | null;
  readonly texts: GradingTexts | null;
  readonly hintsOpened: number;
  /** Whether the field holds something else by now. */
  readonly isEarlier: boolean;
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

function Feedback({ feedback, grade, raw, texts }: FeedbackProps) {
  const html = texts.feedback[feedback];
  if (html !== undefined) return <div dangerouslySetInnerHTML={{ __html: html }} />;
  if (!isFeedbackCode(feedback)) return null;
  if (feedback === 'correct') return null;
  const problem = grade.verdict === 'invalid' ? grade.problem : null;
  const wanted = problem === null && 'wanted' in grade ? grade.wanted : problem?.wanted;
  return (
    <p>
      {messageFor(feedback, { raw, span: problem?.span ?? null, ...(wanted !== undefined && { wanted }) })}
    </p>
  );
}

interface FeedbackProps {
  readonly feedback: string;
  readonly grade: Grade;
  readonly raw: string;
  readonly texts: GradingTexts;
}

/** What came of the last check. The element is always there, so that a screen reader hears it change. */
export function Outcome({ id, checked, texts, hintsOpened, isEarlier }: OutcomeProps) {
  if (checked === null || texts === null) return <div id={id} class="outcome" role="status" />;
  const { grade, response } = checked;
  const raw = typeof response === 'string' ? response : '';
  const { mark, words } = verdicts[grade.verdict];
  const span = grade.verdict === 'invalid' ? grade.problem.span : null;
  const isReduced = grade.verdict === 'correct' && grade.score < 1;
  return (
    <div id={id} class="outcome" role="status" data-verdict={isEarlier ? 'earlier' : grade.verdict}>
      <p class="verdict">
        <span>
          <span aria-hidden="true">{mark}</span> {words}
        </span>
        {grade.understood !== null && grade.understood !== '' && (
          <span class="understood">
            {isEarlier ? 'your earlier answer, ' : ''}read as{' '}
            <span class="understood-value">{grade.understood}</span>
          </span>
        )}
        {isReduced && (
          <span class="understood">
            {Math.round(100 * grade.score)} % of the points after{' '}
            {hintsOpened === 1 ? 'a hint' : `${String(hintsOpened)} hints`}
          </span>
        )}
      </p>
      {span !== null && raw !== '' && <TypedText text={raw} from={span.from} to={span.to} />}
      {grade.feedback.map((feedback) => (
        <Feedback key={feedback} feedback={feedback} grade={grade} raw={raw} texts={texts} />
      ))}
    </div>
  );
}
