import type { CheckState } from './check-state.ts';

interface ProblemsProps {
  readonly check: CheckState;
  readonly guideUrl: string;
  readonly onPlace: (line: number, column: number) => void;
}

/** So many are listed; who mends them sees the others. */
const mostListed = 100;

/** What the checker says, as a sentence. */
function sentence(words: string): string {
  const ended = /[.?!…]$/.test(words) ? words : `${words}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** What is wrong with a text. Each place is a button that leads to it. */
export function Problems({ check: { phase, problems }, guideUrl, onPlace }: ProblemsProps) {
  if (problems.length === 0) {
    return (
      <p class="bench-note">
        {phase === 'whole'
          ? 'The checker has nothing to say. Look at the question, and answer it yourself.'
          : 'Problems show here, each with its place and what to do.'}
      </p>
    );
  }
  const more = problems.length - mostListed;
  return (
    <ol class="bench-problems">
      {problems.slice(0, mostListed).map(({ code, severity, line, column, message, advice }) => (
        <li key={`${code} ${String(line)}:${String(column)} ${message}`} data-severity={severity}>
          <p class="bench-problem-head">
            <button type="button" onClick={() => onPlace(line, column)}>
              Line {line}, column {column}
            </button>
            <a href={`${guideUrl}#${code}`}>
              {severity === 'error' ? 'Error' : 'Warning'} {code}
            </a>
          </p>
          <p>{sentence(message)}</p>
          <p class="bench-advice">→ {sentence(advice)}</p>
        </li>
      ))}
      {more > 0 && <li data-severity="warning">And {more} more.</li>}
    </ol>
  );
}
