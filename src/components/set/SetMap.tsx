/** A question of a set, as its map shows it. */
export interface MapStep {
  readonly href: string;
  readonly title: string;
  /** Whether it is dealt with: solved, or in an exam answered. */
  readonly isDone: boolean;
  /** Whether the reader wants to come back to it. */
  readonly isFlagged?: boolean;
}

interface SetMapProps {
  readonly steps: readonly MapStep[];
  /** The number of the question that is open, from 0; -1 for none. */
  readonly at: number;
  /** What a question is that is dealt with, in a word. */
  readonly done: string;
  readonly onGo: (at: number) => void;
}

function inWords({ isDone, isFlagged = false }: MapStep, done: string): string {
  return `${isDone ? `, ${done}` : ''}${isFlagged ? ', flagged' : ''}`;
}

/** Every question of a set by its number, with where each stands. */
export function SetMap({ steps, at, done, onGo }: SetMapProps) {
  return (
    <nav class="practice-steps" aria-label="Questions of this set">
      <ol>
        {steps.map((step, index) => (
          <li key={step.href}>
            <a
              href={step.href}
              aria-current={index === at ? 'step' : undefined}
              data-solved={step.isDone}
              data-flagged={step.isFlagged}
              title={step.title}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onGo(index);
              }}
            >
              {index + 1}
              <span class="visually-hidden">{inWords(step, done)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
