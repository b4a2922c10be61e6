import { useEffect, useRef, useState } from 'preact/hooks';
import { echoNumber } from '../../formula/number-input/echo.ts';
import { createScope } from '../../formula/scope.ts';
import type { ShownQuestion } from '../question/build-question.ts';
import { loadBook } from '../question/load-book.ts';
import type { OpenQuestion, QuestionBook } from '../question/open-question.ts';
import QuestionIsland from '../question/QuestionIsland.tsx';
import { readResponseText } from '../../quiz/kernel/response-text.ts';
import { isSeed } from '../../quiz/kernel/variants.ts';
import type { DerivationStep } from './derivation.ts';

interface BankBenchProps {
  readonly shown: ShownQuestion;
  readonly recordUrl: string;
  /** Seeds with fixed parameters. */
  readonly pinned: readonly number[];
  readonly parameters: readonly string[];
  readonly steps: readonly DerivationStep[];
  /** The named values of the variant that the build drew. */
  readonly values: Readonly<Record<string, number>>;
  /** Where the functions are explained. */
  readonly numbersUrl: string;
}

/** Enough figures to compare with a calculation of one's own. */
const SHOWN_FIGURES = 10;

function write(value: number | undefined): string {
  return value === undefined ? '' : echoNumber(Number(value.toPrecision(SHOWN_FIGURES)));
}

function writeStep({ name, formula }: DerivationStep, values: ReadonlyMap<string, number>): string {
  if (name !== null) return write(values.get(name));
  return write(createScope({ values: Object.fromEntries(values) }).evaluate(formula));
}

interface VariantPickerProps {
  readonly seed: number;
  readonly pinned: readonly number[];
  readonly onPick: (seed: number) => void;
}

/** Chooses a variant by its seed. */
function VariantPicker({ seed, pinned, onPick }: VariantPickerProps) {
  return (
    <div class="variant-picker">
      <label>
        Variant of the seed{' '}
        <input
          type="number"
          min={0}
          step={1}
          value={seed}
          onChange={(event) => {
            const picked = event.currentTarget.valueAsNumber;
            if (isSeed(picked)) onPick(picked);
            else event.currentTarget.value = String(seed);
          }}
        />
      </label>
      <button type="button" class="button" onClick={() => onPick(seed + 1)}>
        Next seed
      </button>
      {pinned
        .filter((pin) => pin !== seed)
        .map((pin) => (
          <button key={pin} type="button" class="button" onClick={() => onPick(pin)}>
            Pinned: {pin}
          </button>
        ))}
    </div>
  );
}

interface DerivationProps extends Pick<BankBenchProps, 'parameters' | 'steps' | 'numbersUrl'> {
  readonly values: ReadonlyMap<string, number>;
}

/** From the parameters to the key, a row a step. */
function Derivation({ parameters, steps, values, numbersUrl }: DerivationProps) {
  return (
    <div class="table-scroll" role="group" tabIndex={0} aria-label="Derivation of the key">
      <table class="derivation">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Formula</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((name) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>drawn</td>
              <td class="number">{write(values.get(name))}</td>
            </tr>
          ))}
          {steps.map((step) => (
            <tr key={step.name ?? ''}>
              <th scope="row">{step.name === null ? 'key' : <code>{step.name}</code>}</th>
              <td>
                <code>{step.formula}</code>
                {step.as !== null && <span class="step-note"> as by {step.as}</span>}
                {step.functions.map((called) => (
                  <a key={called} class="step-note" href={`${numbersUrl}#${called}`}>
                    {called}
                  </a>
                ))}
              </td>
              <td class="number">{writeStep(step, values)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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

/** A question to be tried out: live, in any variant, with its derivation and a box for any response. */
export default function BankBench(props: BankBenchProps) {
  const { shown, recordUrl, pinned, parameters, steps, numbersUrl } = props;
  const [seed, setSeed] = useState(shown.seed);
  const [opened, setOpened] = useState<OpenQuestion | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const book = useRef<Promise<QuestionBook> | null>(null);
  const open = async () => {
    book.current ??= loadBook(shown.type, recordUrl);
    return (await book.current).open(seed);
  };
  useEffect(() => {
    if (seed === shown.seed) return;
    open().then(
      (variant) => {
        setOpened(variant);
        setProblem(null);
      },
      (error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
      },
    );
  }, [seed]);
  const values = opened?.seed === seed ? opened.values : new Map(Object.entries(props.values));
  return (
    <>
      {shown.canVary && <VariantPicker seed={seed} pinned={pinned} onPick={setSeed} />}
      {problem !== null && (
        <p class="bank-problem" role="alert">
          {problem}
        </p>
      )}
      <h2 id="live">As a learner sees it</h2>
      <section class="question" aria-labelledby="live-title">
        <header>
          <h3 id="live-title">{shown.title}</h3>
          <span>Question</span>
        </header>
        <QuestionIsland key={seed} shown={shown} seed={seed} recordUrl={recordUrl} isKept={false} />
      </section>
      {steps.length + parameters.length > 0 && (
        <section aria-labelledby="derivation">
          <h2 id="derivation">Derivation of the key</h2>
          <Derivation parameters={parameters} steps={steps} values={values} numbersUrl={numbersUrl} />
        </section>
      )}
      <section class="no-print" aria-labelledby="try-responses">
        <h2 id="try-responses">Try any response</h2>
        <ResponseBox key={seed} open={open} />
      </section>
    </>
  );
}
