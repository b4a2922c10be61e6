import { useRef } from 'preact/hooks';
import type { Problem } from '../../configuration/problem.ts';
import type { Entered, ListedModel, NumberName, Problems } from './state.ts';

interface Props {
  readonly models: readonly ListedModel[];
  readonly entered: Entered;
  readonly problems: Problems;
  readonly layers: Readonly<Record<string, unknown>> | null;
  readonly onChange: (change: Partial<Entered>) => void;
}

const left: readonly (readonly [NumberName, string])[] = [
  ['headSize', 'Head size d'],
  ['base', 'Base b'],
  ['trainedLength', 'Trained length, in tokens'],
];

/** Where a model comes from: a list, a pasted text, numbers; and the length it is to reach. */
export function Inputs({ models, entered, problems, layers, onChange }: Props) {
  const chosen = models.find(({ id }) => id === entered.model);
  const field = (name: NumberName, label: string) => (
    <NumberInput
      key={name}
      name={name}
      label={label}
      value={entered[name]}
      problem={problems.fields[name]}
      onInput={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <form class="calculator-inputs" onSubmit={(event) => event.preventDefault()}>
      <div class="calculator-row">
        <p class="calculator-field">
          <label htmlFor="calculator-model">Model</label>
          <select
            id="calculator-model"
            value={entered.model}
            onChange={({ currentTarget: { value } }) => {
              const text = models.find(({ id }) => id === value)?.text ?? entered.text;
              onChange({ model: value, text, layer: '', headSize: '', base: '', trainedLength: '' });
            }}
          >
            <option value="">Own configuration</option>
            {models.map(({ id, name, by }) => (
              <option key={id} value={id}>
                {`${name} (${by})`}
              </option>
            ))}
          </select>
        </p>
        {field('target', 'Target length, in tokens')}
        {layers !== null && (
          <p class="calculator-field">
            <label htmlFor="calculator-layer">Layers</label>
            <select
              id="calculator-layer"
              value={entered.layer}
              onChange={({ currentTarget }) => onChange({ layer: currentTarget.value })}
            >
              <option value="">main</option>
              {Object.keys(layers).map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
      </div>
      <TextInput
        text={entered.text}
        problem={problems.text}
        onInput={(text) => onChange({ model: '', text, layer: '' })}
      />
      {chosen !== undefined && (
        <p class="calculator-note">
          Source: {chosen.source}. {chosen.discrepancy}
        </p>
      )}
      <details class="calculator-more" open={problems.text?.code === 'missing-field' || undefined}>
        <summary>What the text leaves out, or numbers alone</summary>
        <div class="calculator-row">{left.map(([name, label]) => field(name, label))}</div>
        <p class="calculator-note">
          Where the text states a number, the text counts. Empty the text to use these alone.
        </p>
      </details>
    </form>
  );
}

interface TextProps {
  readonly text: string;
  readonly problem: Problem | null;
  readonly onInput: (text: string) => void;
}

function TextInput({ text, problem, onInput }: TextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const offset = problem?.offset ?? null;
  return (
    <div class="calculator-field">
      <label htmlFor="calculator-text">
        Configuration: paste a config.json, a model card, a command line of vLLM or llama.cpp, or fields of a
        GGUF file. It stays on this page.
      </label>
      <textarea
        id="calculator-text"
        ref={area}
        rows={9}
        spellcheck={false}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'calculator-text-problem'}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {problem !== null && (
        <p class="field-problem" id="calculator-text-problem" role="alert">
          {problem.message}
          {offset !== null && (
            <>
              {' '}
              <button
                type="button"
                class="calculator-place"
                onClick={() => {
                  area.current?.focus();
                  area.current?.setSelectionRange(offset, Math.min(offset + 20, text.length));
                }}
              >
                {problem.at === '' ? 'Show the place' : `Show ${problem.at}`}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

interface NumberProps {
  readonly name: NumberName;
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onInput: (value: string) => void;
}

function NumberInput({ name, label, value, problem, onInput }: NumberProps) {
  const id = `calculator-${name}`;
  return (
    <p class="calculator-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {problem !== undefined && (
        <span class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </p>
  );
}
