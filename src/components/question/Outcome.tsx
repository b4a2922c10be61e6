import type { Checked } from '../../player/state.ts';
import type { EngineWords } from '../../player/words.ts';
import { lazyView } from './lazy-view.tsx';
import type { OutcomeBodyProps } from './OutcomeBody.tsx';

interface OutcomeProps extends Partial<Omit<OutcomeBodyProps, 'checked' | 'words'>> {
  readonly id: string;
  readonly checked: Checked | null;
  /** Null until the grader is loaded, and then nothing was checked. */
  readonly words: EngineWords | null;
  readonly feedback: OutcomeBodyProps['feedback'];
  readonly isEchoed: boolean;
  /** Whether this is the outcome of a part; the whole question's announces it. */
  readonly isPart?: boolean;
}

/** Loads the words for an outcome. */
export const loadOutcome = () => import('./OutcomeBody.tsx');

const Body = lazyView(loadOutcome);

/** What came of the last check. The element is always there, so that a screen reader hears it change. */
export function Outcome({
  id,
  checked,
  words,
  isPart = false,
  isEarlier = false,
  hintsOpened = 0,
  isClosed = false,
  inlineParts = [],
  placeOf = () => null,
  ...told
}: OutcomeProps) {
  const role = isPart ? undefined : 'status';
  if (checked === null || words === null) return <div id={id} class="outcome" role={role} />;
  return (
    <div
      id={id}
      class="outcome"
      role={role}
      // That it is about an earlier answer by now is nothing to interrupt the typing for.
      aria-live={isEarlier ? 'off' : undefined}
      tabIndex={isPart ? undefined : -1}
      data-verdict={isEarlier ? 'earlier' : checked.grade.verdict}
    >
      <Body {...told} {...{ checked, words, isEarlier, hintsOpened, isClosed, inlineParts, placeOf }} />
    </div>
  );
}
