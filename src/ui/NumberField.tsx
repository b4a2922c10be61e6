import { useEffect, useRef, useState } from 'preact/hooks';
import { noteReading } from './pending-reads.ts';

/** A number read from a field, or a sentence that says what is wrong with the text. */
export type FieldReading = { readonly value: number } | { readonly problem: string };

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  /** The value as text, shown while the reader is not typing. */
  readonly text: string;
  /** Reads a text; later, where what it takes is still being loaded. */
  readonly read: (text: string) => FieldReading | Promise<FieldReading>;
  /** Called when the reader turns to the field, so that what reading takes can be loaded. */
  readonly onTurnTo?: () => void;
  readonly onChange: (value: number) => void;
}

/**
 * A text field for a number. What is typed takes effect when it can be read; otherwise the last good value
 * stays in force, the text stays in the field, and the problem stands below it.
 */
export function NumberField({ id, label, text, read, onTurnTo, onChange }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const newest = useRef('');
  useEffect(() => {
    // What is still being read is older than this value.
    newest.current = '';
    if (problem !== null) {
      setDraft(null);
      setProblem(null);
    }
  }, [text]);

  const tell = (reading: FieldReading) => {
    if ('value' in reading) {
      setProblem(null);
      onChange(reading.value);
    } else setProblem(reading.problem);
  };
  const take = (typed: string) => {
    setDraft(typed);
    newest.current = typed;
    const reading = read(typed);
    if (!(reading instanceof Promise)) tell(reading);
    else {
      // More may have been typed meanwhile.
      const told = reading.then((late) => {
        if (newest.current === typed) tell(late);
      });
      noteReading(told);
      told.catch((error: unknown) => reportError(error));
    }
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
        onFocus={onTurnTo}
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
