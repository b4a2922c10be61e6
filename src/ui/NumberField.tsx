import { useEffect, useState } from 'preact/hooks';

/** A number read from a field, or a sentence that says what is wrong with the text. */
export type FieldReading = { readonly value: number } | { readonly problem: string };

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  /** The value as text, shown while the reader is not typing. */
  readonly text: string;
  readonly read: (text: string) => FieldReading;
  readonly onChange: (value: number) => void;
}

/**
 * A text field for a number. What is typed takes effect when it can be read; otherwise the last good value
 * stays in force, the text stays in the field, and the problem stands below it.
 */
export function NumberField({ id, label, text, read, onChange }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (problem !== null) {
      setDraft(null);
      setProblem(null);
    }
  }, [text]);

  const take = (typed: string) => {
    setDraft(typed);
    const reading = read(typed);
    if ('value' in reading) {
      setProblem(null);
      onChange(reading.value);
    } else setProblem(reading.problem);
  };
  return (
    <span class="number-field">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={draft ?? text}
        onInput={(event) => {
          take(event.currentTarget.value);
        }}
        onBlur={() => {
          if (problem === null) setDraft(null);
        }}
      />
      {problem !== null && (
        <span id={`${id}-problem`} class="field-problem" role="alert">
          {problem} Still showing {text}.
        </span>
      )}
    </span>
  );
}
