import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { loadBook } from '../../player/load-book.ts';
import type { OpenQuestion } from '../../player/open-question.ts';
import { typesIn } from '../../quiz/types/runtime.ts';
import { CardHeader } from '../question/CardHeader.tsx';
import { withTexts } from '../question/drawn-texts.ts';
import type { SentQuestion } from '../question/drawn-texts.ts';
import QuestionIsland from '../question/QuestionIsland.tsx';
import { SeedPicker } from '../question/SeedPicker.tsx';
import { readResponseText } from '../../quiz/kernel/response-text.ts';
import { openVariants } from './bench-variants.ts';
import type { BenchVariant } from './bench-variants.ts';
import type { DerivationStep } from './derivation.ts';
import { withKey } from './derivation-key.ts';
import { DerivationTable } from './DerivationTable.tsx';
import { ShareQuestion } from './ShareQuestion.tsx';

interface BankBenchProps {
  readonly shown: SentQuestion;
  /** What the head of its card says; see `cardLabel`. */
  readonly label: string;
  readonly recordUrl: string;
  /** Seeds with fixed parameters. */
  readonly pinned: readonly number[];
  readonly parameters: readonly string[];
  readonly steps: readonly DerivationStep[];
  /** The named values of the variant that the build drew, its key among them. */
  readonly values: Readonly<Record<string, number>>;
  /** Where the functions are explained. */
  readonly numbersUrl: string;
  /** The shell that shows a question alone. */
  readonly shellUrl: string;
}

/** A box that grades any response, and shows the grade as it is. */
function ResponseBox({ open }: { readonly open: () => Promise<OpenQuestion> }) {
  const [text, setText] = useState('');
  const [grade, setGrade] = useState('');
  const run = async () => {
    const opened = await open();
    setGrade(JSON.stringify(await opened.grade(readResponseText(text)), null, 2));
  };
  return (
    <form
      class="response-box"
      onSubmit={(event) => {
        event.preventDefault();
        run().catch(() => setGrade('The question could not be loaded. Check your connection and try again.'));
      }}
    >
      <label>
        Any response: text as it is typed, or JSON for what is chosen
        <textarea
          rows={3}
          spellcheck={false}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <button type="submit" class="button primary">
        Grade it
      </button>
      <div class="grade-json" role="status">
        {grade !== '' && (
          <div role="group" tabIndex={0} aria-label="The grade">
            <pre>{grade}</pre>
          </div>
        )}
      </div>
    </form>
  );
}

interface LearnersViewProps {
  readonly id: string;
  readonly variant: BenchVariant;
  readonly title: string;
  readonly label: string;
  readonly recordUrl: string;
}

/** The question as a lesson shows it, once its variant is there. */
function LearnersView({ id, variant, title, label, recordUrl }: LearnersViewProps) {
  return (
    <section
      class="question"
      data-shows={id}
      aria-labelledby="live-title"
      aria-busy={variant.kind === 'loading'}
    >
      <CardHeader id="live-title" title={title} label={label} />
      {variant.kind === 'ready' && (
        <QuestionIsland key={variant.seed} shown={variant.shown} recordUrl={recordUrl} isKept={false} />
      )}
      {variant.kind === 'loading' && (
        <p class="question-prompt">The variant of the seed {variant.seed} is being loaded.</p>
      )}
    </section>
  );
}

/** A question to be tried out: live, in any variant, with its derivation and a box for any response. */
export default function BankBench(props: BankBenchProps) {
  const { recordUrl, pinned, parameters, steps, numbersUrl } = props;
  const [shown] = useState(() => withTexts(props.shown));
  const [variants] = useState(() =>
    openVariants(
      { shown, values: new Map(Object.entries(props.values)) },
      () => loadBook({ recordUrl, expected: typesIn(shown.type, shown.view) }),
      (values) => withKey(values, steps),
    ),
  );
  const variant = useComputed(() => variants.picked.value).value;
  const { seed } = variant;
  return (
    <>
      {shown.canVary && <SeedPicker seed={seed} pinned={pinned} onPick={variants.pick} />}
      {variant.kind === 'failed' && (
        <div class="bank-problem" role="alert">
          <p>
            The variant of the seed {seed} could not be opened. {variant.problem}
          </p>
          <button type="button" class="button" onClick={() => variants.pick(seed)}>
            Try again
          </button>
        </div>
      )}
      <h2 id="live">As a learner sees it</h2>
      <LearnersView
        id={shown.id}
        variant={variant}
        title={shown.title}
        label={props.label}
        recordUrl={recordUrl}
      />
      <ShareQuestion key={seed} id={shown.id} title={shown.title} seed={seed} shellUrl={props.shellUrl} />
      {steps.length + parameters.length > 0 && (
        <section aria-labelledby="derivation">
          <h2 id="derivation">Derivation of the key</h2>
          <DerivationTable parameters={parameters} steps={steps} variant={variant} numbersUrl={numbersUrl} />
        </section>
      )}
      <section class="no-print" aria-labelledby="try-responses">
        <h2 id="try-responses">Try any response</h2>
        <ResponseBox key={seed} open={variants.open} />
      </section>
    </>
  );
}
