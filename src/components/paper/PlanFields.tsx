import { useState } from 'preact/hooks';
import { MOST_POINTS, MOST_VERSIONS, printables, readWhole } from '../../paper/plan.ts';
import type { PaperPlan, Printable } from '../../paper/plan.ts';
import { maxSeed } from '../../quiz/kernel/seeds.ts';
import { newSeed } from '../set/new-seed.ts';

const printLabels: Readonly<Record<Printable, string>> = {
  both: 'Questions, then the key',
  questions: 'Questions',
  key: 'The key',
};

interface WholeFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** A field for a whole number. What is no such number is said to be so, and the test stays what it was. */
function WholeField({ name, label, value, least, most, onValue }: WholeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => (least === 0 && /^0+$/.test(text.trim()) ? 0 : readWhole(text, most));
  const isWrong = typed !== null && read(typed) === null;
  return (
    <div>
      <label>
        {label}
        <input
          inputMode="numeric"
          autocomplete="off"
          value={typed ?? String(value)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `paper-${name}-trouble` : undefined}
          onInput={({ currentTarget: { value: text } }) => {
            setTyped(text);
            const next = read(text);
            if (next !== null && next !== value) onValue(next);
          }}
          onBlur={() => {
            if (!isWrong) setTyped(null);
          }}
        />
      </label>
      {isWrong && (
        <p id={`paper-${name}-trouble`} class="set-trouble" role="alert">
          This should be a whole number from {least} to {most}. The sheets show {value}.
        </p>
      )}
    </div>
  );
}

interface PlanFieldsProps {
  readonly plan: PaperPlan;
  /** Whether there is nothing to print. */
  readonly isEmpty: boolean;
  readonly onPlan: (plan: PaperPlan) => void;
}

/** What can be chosen of a test beside its questions, and the button that prints it. */
export function PlanFields({ plan, isEmpty, onPlan }: PlanFieldsProps) {
  const { set, versions, points, print, isWorked } = plan;
  const reseed = (seed: number) => onPlan({ ...plan, set: { ...set, seed } });
  return (
    <form
      class="set-builder paper-plan"
      // Enter in a field changes nothing and prints nothing.
      onSubmit={(event) => event.preventDefault()}
    >
      <label>
        Title
        <input
          value={set.title}
          maxLength={120}
          onInput={({ currentTarget: { value: title } }) => onPlan({ ...plan, set: { ...set, title } })}
        />
      </label>
      <div class="paper-numbers">
        <WholeField
          name="versions"
          label="Versions"
          value={versions}
          least={1}
          most={MOST_VERSIONS}
          onValue={(value) => onPlan({ ...plan, versions: value })}
        />
        <WholeField
          name="points"
          label="Points for a question"
          value={points}
          least={1}
          most={MOST_POINTS}
          onValue={(value) => onPlan({ ...plan, points: value })}
        />
        <WholeField
          name="seed"
          label="Seed of version A"
          value={set.seed}
          least={0}
          most={maxSeed}
          onValue={reseed}
        />
      </div>
      <fieldset>
        <legend>Print</legend>
        {printables.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="print"
              checked={print === one}
              onChange={() => onPlan({ ...plan, print: one })}
            />
            {printLabels[one]}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={isWorked}
            disabled={print === 'questions'}
            onChange={() => onPlan({ ...plan, isWorked: !isWorked })}
          />
          Worked answers in the key
        </label>
      </fieldset>
      <p class="paper-actions">
        <button type="button" class="button primary" disabled={isEmpty} onClick={() => globalThis.print()}>
          Print
        </button>
        <button type="button" class="button" onClick={() => reseed(newSeed())}>
          Other numbers
        </button>
      </p>
    </form>
  );
}
