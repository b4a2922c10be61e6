import { useState } from 'preact/hooks';
import { letterOf, longestPeriod, shortestPeriod } from '../../lab/text.ts';
import { readMotif } from './inside.ts';

interface MotifFieldProps {
  readonly id: string;
  /** The motif that is read now; null for the figure's own text. */
  readonly motif: readonly number[] | null;
  readonly onMotif: (motif: readonly number[] | null) => void;
}

/** A field for a motif of the reader's own. What cannot be read changes nothing and is explained. */
export function MotifField({ id, motif, onMotif }: MotifFieldProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = `${id}-motif-problem`;
  return (
    <form
      class="lab-motif"
      onSubmit={(event) => {
        event.preventDefault();
        const reading = readMotif(typed);
        setProblem('problem' in reading ? reading.problem : null);
        if ('motif' in reading) onMotif(reading.motif);
      }}
    >
      <label for={`${id}-motif`}>
        {`A motif of your own, ${String(shortestPeriod)} to ${String(longestPeriod)} letters`}
      </label>
      <input
        id={`${id}-motif`}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        placeholder="thequickbrownfoxjumps"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <button type="submit" class="tool">
        Repeat and read it
      </button>
      {motif !== null && (
        <button
          type="button"
          class="tool"
          onClick={() => {
            setProblem(null);
            onMotif(null);
          }}
        >
          Back to the figure’s text
        </button>
      )}
      {problem !== null && (
        <p id={problemId} role="alert" class="lab-motif-problem">
          {problem}
        </p>
      )}
      {motif !== null && (
        <p class="lab-said" role="status">
          The letters above are now “{motif.map(letterOf).join('')}”, repeated. The curve still counts the
          random texts.
        </p>
      )}
    </form>
  );
}
