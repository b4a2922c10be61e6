import type { PaperPlan } from '../../paper/plan.ts';
import type { PaperTest } from '../../paper/lay-out.ts';
import type { KeyLine, PaperQuestion, PaperVersion } from '../../paper/sheet.ts';
import { countOf } from '../progress/record-words.ts';
import { pointsInWords } from './paper-words.ts';
import { PaperTask } from './PaperTask.tsx';

interface HeadProps {
  readonly plan: PaperPlan;
  readonly version: PaperVersion;
  readonly of: string;
}

/** Which test it is, and which version of it. */
function Head({ plan: { set, versions }, version: { letter, seed }, of }: HeadProps) {
  const named = versions > 1 ? `Version ${letter}` : '';
  return (
    <header class="paper-head">
      <h2>
        {of}
        {set.title || 'Test'}
      </h2>
      <p>
        {named !== '' && <strong>{named}</strong>}
        <span>seed {seed}</span>
      </p>
    </header>
  );
}

/** The questions of a version, as whoever is tested gets them. */
function Questions({ plan, version }: Omit<HeadProps, 'of'>) {
  const { minutes } = plan.set;
  return (
    <section class="paper-sheet" data-version={version.letter} aria-label={`Version ${version.letter}`}>
      <Head plan={plan} version={version} of="" />
      <div class="paper-name">
        <span>Name</span>
        <span>Date</span>
        <span>Points</span>
      </div>
      <p class="paper-sum">
        {countOf(version.questions.length, 'question')}, {pointsInWords(version.points)}
        {minutes === null ? '' : `, ${String(minutes)} minutes`}
      </p>
      {version.questions.map((question) => (
        <section key={question.id} class="paper-question">
          <h3>
            <span>
              {question.number}. {question.title}
            </span>
            <span class="paper-points">{pointsInWords(question.points)}</span>
          </h3>
          <PaperTask task={question} />
        </section>
      ))}
    </section>
  );
}

function KeyOf({ lines }: { readonly lines: readonly KeyLine[] }) {
  return (
    <div class="paper-key-lines">
      {lines.map(({ of, html }, index) => (
        <div key={index}>
          {of !== null && <span class="paper-letter">{of}</span>}
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      ))}
    </div>
  );
}

function KeyEntry({ question, isWorked }: { readonly question: PaperQuestion; readonly isWorked: boolean }) {
  return (
    <section class="paper-key-entry">
      <h3>
        <span>
          {question.number}. {question.title}
        </span>
        <span class="paper-points">
          {question.id}, seed {question.seed}
        </span>
      </h3>
      <KeyOf lines={question.key} />
      {isWorked && <div class="paper-worked" dangerouslySetInnerHTML={{ __html: question.explanation }} />}
    </section>
  );
}

/** The key of a version. */
function Key({ plan, version }: Omit<HeadProps, 'of'>) {
  return (
    <section
      class="paper-sheet paper-key"
      data-version={version.letter}
      aria-label={`Key of version ${version.letter}`}
    >
      <Head plan={plan} version={version} of="Key: " />
      <p class="paper-sum">
        {pointsInWords(plan.points)} for each question, {pointsInWords(version.points)} in all. A question in
        parts shows what each part is worth.
      </p>
      {version.questions.map((question) => (
        <KeyEntry key={question.id} question={question} isWorked={plan.isWorked} />
      ))}
    </section>
  );
}

/** Everything that goes to the printer: each version on pages of its own, then the keys. */
export default function PaperSheets({ plan, test }: { readonly plan: PaperPlan; readonly test: PaperTest }) {
  return (
    <div class="paper-sheets">
      {plan.print !== 'key' &&
        test.versions.map((version) => <Questions key={version.letter} plan={plan} version={version} />)}
      {plan.print !== 'questions' &&
        test.versions.map((version) => <Key key={version.letter} plan={plan} version={version} />)}
    </div>
  );
}
