import { useState } from 'preact/hooks';
import { loadJournal } from '../../progress/lazy-journal.ts';
import { MOST_NAME, tidyName, writeResults } from '../../progress/results-file.ts';
import { isFramed } from '../chrome/framed.ts';
import { FramedNote } from '../chrome/FramedNote.tsx';
import { download } from '../progress/download.ts';

interface ResultsFileProps {
  readonly sitting: string;
  readonly title: string;
}

/** A title or a name as a part of a file's name. */
function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-|-$/g, '').slice(0, 40);
}

/** Writes what the record has of a sitting to a file. Answers whether that was possible. */
async function handOver({ sitting, title }: ResultsFileProps, typed: string): Promise<boolean> {
  const journal = await loadJournal().catch(() => null);
  const events = journal === null ? [] : await journal.readSitting(sitting);
  if (events.length === 0) return false;
  const name = tidyName(typed);
  const parts = ['wavelength-results', slugOf(title), slugOf(name ?? '')];
  download(
    parts.filter((part) => part !== '').join('-'),
    writeResults({ events, sitting, name }, Date.now()),
  );
  return true;
}

/**
 * Hands a sitting's results over as one file, with a name if the learner writes one. Not inside another page: whoever runs
 * that could lay something over the button, and such a page may have another record than the learner's own.
 */
export function ResultsFile(props: ResultsFileProps) {
  const [name, setName] = useState('');
  const [outcome, setOutcome] = useState('');
  if (isFramed()) return <FramedNote class="results-file" what="nothing can be handed in" />;
  return (
    <form
      class="results-file"
      onSubmit={(event) => {
        event.preventDefault();
        setOutcome('');
        void handOver(props, name).then((isDone) =>
          setOutcome(
            isDone
              ? 'The file is in your downloads. Hand it to your instructor.'
              : 'There is nothing to hand in: this browser keeps no answer of this set.',
          ),
        );
      }}
    >
      <p>
        One file for your instructor: your answers in this set, and your name if you write it. Nothing is sent
        from here.
      </p>
      <label>
        Your name (optional)
        <input
          value={name}
          maxLength={MOST_NAME}
          autocomplete="name"
          onInput={({ currentTarget: { value } }) => setName(value)}
        />
      </label>
      <button type="submit" class="button">
        Download the results file
      </button>
      <p role="status">{outcome}</p>
    </form>
  );
}
