import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../core/numeric/format.ts';
import { useFigure } from '../../figure/figure-context.ts';
import type { Reach } from '../../lab/jobs.ts';
import type { Lab } from './model.ts';
import { writeLambda } from './reading.ts';
import { scalingOf } from './source.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

/** How many texts each factor is tried on. */
const SEQUENCES = 4;

interface Search {
  /** Null when none is running. */
  readonly share: number | null;
  readonly said: string;
}

const tries = 'Trying one λ after another …';

const idle: Search = { share: null, said: '' };

const foundInWords = ({ lambda, readsTo }: Reach, start: string): string =>
  `${start}: λ = ${writeLambda(lambda)}. On ${String(SEQUENCES)} texts it predicts at least half up to token ${formatNumber(readsTo, 'group')}.`;

/** Searches for the factor on the base with which the model reads furthest, and sets it. */
function useSearch(lab: Lab) {
  const { notebook } = useFigure();
  const [search, setSearch] = useState<Search>(idle);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setSearch({ share: 0, said: tries });
    const found: Reach[] = [];
    try {
      const { searchInLab } = await import('../../lab/client.ts');
      const { model, task, seed, tokens } = lab;
      const scaling = scalingOf(lab);
      const job = { kind: 'search', model, scaling, task, seed, sequences: SEQUENCES } as const;
      await searchInLab(
        { ...job, length: tokens.length },
        (news) => {
          if (news.kind !== 'search') return;
          if (news.best !== null) found.push(news.best);
          const said = news.best === null ? tries : foundInWords(news.best, 'Best so far');
          setSearch({ share: news.share, said });
        },
        controller.signal,
      );
    } catch (error) {
      setSearch({ share: null, said: error instanceof Error ? error.message : 'The search did not work.' });
      return;
    }
    const best = found.at(-1);
    if (controller.signal.aborted || best === undefined) return;
    setSearch({ share: null, said: foundInWords(best, 'Found') });
    notebook.set({ rebase: best.lambda });
  };
  const stop = () => {
    abort.current?.abort();
    setSearch({ share: null, said: 'Stopped.' });
  };
  return { search, start, stop };
}

/** The button that finds the best λ. It is there where a base can be scaled. */
export function FindLambda(lab: Lab) {
  const { search, start, stop } = useSearch(lab);
  const isRunning = search.share !== null;
  if (lab.remedy !== 'base-scaling') return null;
  return (
    <div class="lab-search no-print">
      <button
        type="button"
        class="tool"
        onClick={() => {
          if (isRunning) stop();
          else void start();
        }}
      >
        <ReplacedText>{isRunning ? 'Stop the search' : 'Find the λ that reads furthest'}</ReplacedText>
      </button>
      {isRunning && <progress max={1} value={search.share} aria-label="How much of the search is done" />}
      <span role="status">
        <ReplacedText>{search.said}</ReplacedText>
      </span>
    </div>
  );
}
