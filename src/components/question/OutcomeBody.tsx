import { Fragment } from 'preact';
import type { Checked } from '../../player/state.ts';
import type { EngineWords } from '../../player/words.ts';
import type { Grade } from '../../quiz/kernel/grade.ts';
import type { PublicPart } from '../../quiz/kernel/parts.ts';
import { keyOfPart } from '../../quiz/kernel/question-text.ts';

/** What came of a check, and what the words for it are taken from. */
export interface OutcomeBodyProps {
  readonly checked: Checked;
  /** The HTML of an author's words for a feedback id. */
  readonly feedback: (code: string) => string | undefined;
  readonly words: EngineWords;
  /** Whether it is said how the response was read. */
  readonly isEchoed: boolean;
  /** Whether the field holds something else by now. */
  readonly isEarlier: boolean;
  readonly hintsOpened: number;
  /** Whether no more answers are taken, so that nobody is asked for a better one. */
  readonly isClosed: boolean;
  /** The parts of which is told here what came of them, because they stand in a line of text. */
  readonly inlineParts: readonly PublicPart[];
  /** Where the item that a feedback id names stands in a response, in words: “Step 3”; null where it names none. */
  readonly placeOf: (response: unknown, code: string) => string | null;
}

/** The verdict in words and by shape: no colour is needed to tell them apart. */
const verdicts = {
  correct: { mark: '✓', words: 'Correct' },
  partial: { mark: '◐', words: 'Partly right' },
  incorrect: { mark: '✗', words: 'Not right' },
  invalid: { mark: '?', words: 'Not checked yet' },
  ungraded: { mark: '…', words: 'Compare with the model answer' },
} as const;

/** What is said where an answer can no longer be given. */
const unanswered = { mark: '–', words: 'No answer that could be read' } as const;

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
  /** The author's words. */
  readonly html: string | undefined;
  /** The engine's. */
  readonly sentence: string | null;
}

/** The words of one feedback id: the author's, or the engine's. */
function Feedback({ html, sentence }: FeedbackProps) {
  if (html !== undefined) return <div dangerouslySetInnerHTML={{ __html: html }} />;
  return sentence === null ? null : <p>{sentence}</p>;
}

/** The words of one feedback id, after the place in the response that they speak of. */
function PlacedFeedback({ place, ...said }: FeedbackProps & { readonly place: string | null }) {
  if (place === null) return <Feedback {...said} />;
  return (
    <div class="part-feedback">
      <strong>{place}</strong>
      <Feedback {...said} />
    </div>
  );
}

interface PartFeedbackProps extends Pick<OutcomeBodyProps, 'feedback'> {
  readonly part: PublicPart;
  readonly grade: Grade | undefined;
  readonly response: unknown;
  readonly words: EngineWords;
}

/** What came of one part, after its name; nothing where there is no more to say than the verdict. */
function PartFeedback({ part, grade, response, feedback, words }: PartFeedbackProps) {
  if (grade === undefined) return null;
  const raw = typeof response === 'string' ? response : '';
  const told = ownCodes(grade)
    .map((code) => ({
      code,
      html: feedback(keyOfPart(part.id, code)),
      sentence: code === grade.verdict ? null : words.message(code, grade, raw),
    }))
    .filter(({ html, sentence }) => html !== undefined || sentence !== null);
  if (told.length === 0) return null;
  return (
    <div class="part-feedback">
      <strong>{part.label}</strong>
      <div>
        {told.map(({ code, ...said }) => (
          <Feedback key={code} {...said} />
        ))}
      </div>
    </div>
  );
}

/** The share of the points, where the verdict alone does not say it. */
function scoreInWords({ verdict, score }: Grade, hintsOpened: number): string | null {
  if (score === null) return null;
  const percent = `${String(Math.round(100 * score))} % of the points`;
  if (verdict === 'partial') return percent;
  if (verdict !== 'correct' || score === 1) return null;
  return `${percent} after ${hintsOpened === 1 ? 'a hint' : `${String(hintsOpened)} hints`}`;
}

/** The feedback ids of a grade without those of its parts, each once. */
function ownCodes({ feedback }: Grade): readonly string[] {
  return [...new Set(feedback)].filter((code) => !code.includes('/'));
}

function responseTo({ id }: PublicPart, response: unknown): unknown {
  return typeof response === 'object' && response !== null ? Reflect.get(response, id) : undefined;
}

/** The verdict, how the answer was read, and the reasons. It is loaded with what grades: nothing is told before. */
export default function OutcomeBody({
  checked,
  feedback,
  words,
  isEchoed,
  isEarlier,
  hintsOpened,
  isClosed,
  inlineParts,
  placeOf,
}: OutcomeBodyProps) {
  const { grade, response, number } = checked;
  const raw = typeof response === 'string' ? response : '';
  const isUnanswered = isClosed && grade.verdict === 'invalid';
  const verdict = isUnanswered ? unanswered : verdicts[grade.verdict];
  const counterexample = words.counterexample(grade);
  const span = grade.verdict === 'invalid' ? grade.problem.span : null;
  const score = scoreInWords(grade, hintsOpened);
  return (
    // New elements for each check: what says the same as before is read out again, and what a browser has translated
    // gives way to what is said now.
    <Fragment key={number}>
      <p class="verdict">
        <span>
          <span aria-hidden="true">{verdict.mark}</span> {verdict.words}
        </span>
        {isEchoed && grade.understood !== null && grade.understood !== '' && (
          <span key={isEarlier} class="understood">
            {isEarlier ? 'your earlier answer, ' : ''}read as {grade.understood}
          </span>
        )}
        {score !== null && <span class="understood">{score}</span>}
      </p>
      {span !== null && raw !== '' && !isUnanswered && <TypedText text={raw} from={span.from} to={span.to} />}
      {(isUnanswered ? [] : ownCodes(grade)).map((code) => (
        <PlacedFeedback
          key={code}
          place={placeOf(response, code)}
          html={feedback(code)}
          sentence={words.message(code, grade, raw)}
        />
      ))}
      {(isUnanswered ? [] : inlineParts).map((part) => (
        <PartFeedback
          key={part.id}
          part={part}
          grade={grade.parts?.[part.id]}
          response={responseTo(part, response)}
          feedback={feedback}
          words={words}
        />
      ))}
      {counterexample !== null && <p>{counterexample}</p>}
    </Fragment>
  );
}
