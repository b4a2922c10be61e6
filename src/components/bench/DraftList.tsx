import { useState } from 'preact/hooks';
import type { FileAtWork } from './use-file.ts';

interface DraftListProps {
  readonly work: FileAtWork;
  readonly onOpen: (id: string) => void;
}

const written = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The drafts that the device keeps. */
export function DraftList({ work: { drafts, drop }, onOpen }: DraftListProps) {
  const [doomed, setDoomed] = useState<string | null>(null);
  if (drafts.length === 0) {
    return <p class="bench-note">What you write is kept on this device as a draft, and nowhere else.</p>;
  }
  return (
    <section aria-labelledby="bench-drafts">
      <h2 id="bench-drafts">Drafts on this device</h2>
      <ul class="bench-drafts">
        {drafts.map(({ question, at }) => (
          <li key={question}>
            <button type="button" class="bench-draft" onClick={() => onOpen(question)}>
              {question}
            </button>
            <time dateTime={new Date(at).toISOString()}>{written.format(at)}</time>
            {doomed === question ? (
              <span class="bench-doomed">
                It cannot be brought back.
                <button type="button" class="button" onClick={() => drop(question)}>
                  Delete it
                </button>
                <button type="button" class="button" onClick={() => setDoomed(null)}>
                  Keep it
                </button>
              </span>
            ) : (
              <button
                type="button"
                class="button"
                aria-label={`Delete the draft of ${question}`}
                onClick={() => setDoomed(question)}
              >
                Delete
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="bench-note">
        Drafts are kept on this device alone, one for each question. They go when you delete them or the
        browser’s data of this site.
      </p>
    </section>
  );
}
