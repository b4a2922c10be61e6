import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useFigure } from '../../figure/figure-context.ts';
import type { BenchProps } from './Bench.tsx';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

interface InsideProps extends BenchProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Where the look inside opens. Its code and the model are loaded then. */
export function Inside({ isOpen, onOpen, ...props }: InsideProps) {
  const { id } = useFigure();
  const [Bench, setBench] = useState<ComponentType<BenchProps> | null>(null);
  const [problem, setProblem] = useState('');
  const load = () => {
    setProblem('');
    import('./Bench.tsx')
      .then((loaded) => {
        setBench(() => loaded.default);
      })
      .catch(() => {
        setProblem('This part could not be loaded. Check the connection, then close it and open it again.');
      });
  };
  return (
    <div class="lab-inside no-print">
      <button
        type="button"
        class="tool"
        aria-expanded={isOpen}
        aria-controls={`${id}-inside`}
        onClick={() => {
          onOpen(!isOpen);
          if (!isOpen && Bench === null) load();
        }}
      >
        <ReplacedText>{isOpen ? 'Close the look inside' : 'Look inside a head, or type a text'}</ReplacedText>
      </button>
      <div id={`${id}-inside`} hidden={!isOpen}>
        {problem !== '' && <p role="alert">{problem}</p>}
        {isOpen && Bench !== null && <Bench {...props} />}
      </div>
    </div>
  );
}
