import { useState } from 'preact/hooks';
import type { FigurePlace } from './figure-case.ts';
import { lazyView } from './lazy-view.tsx';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

interface ShowInFigureProps {
  readonly id: string;
  readonly figure: FigurePlace;
  readonly value: number;
  /** The question's named values. */
  readonly values: ReadonlyMap<string, number>;
}

const RunAnswer = lazyView<ShowInFigureProps>(() => import('./RunAnswer.tsx'));

/** The button that draws what the answer leads to, here in the card. */
export function ShowInFigure(props: ShowInFigureProps) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button"
        aria-expanded={isShown}
        onClick={() => {
          setShown(!isShown);
        }}
      >
        <ReplacedText>{isShown ? 'Close the figure' : 'Run my answer'}</ReplacedText>
      </button>
      {isShown && <RunAnswer {...props} />}
    </>
  );
}
