import { useEffect, useMemo, useState } from 'preact/hooks';
import { openLine } from '../../progress/channel.ts';
import { glance } from '../../progress/glance.ts';
import { nameVersion } from '../../progress/snapshot.ts';
import { useIndex } from '../set/use-index.ts';
import { nameIn, placeInSet, practiceSet, readRequest, writeRequest } from './practice-set.ts';
import type { PracticeItem, PracticeRequest } from './practice-set.ts';

/** A run through a lesson's practice set. */
export interface Practice {
  readonly request: PracticeRequest;
  readonly items: readonly PracticeItem[];
  /** The number of the question that is open, from 0; -1 where the address asks for one that is not there. */
  readonly at: number;
  readonly isSolved: (item: PracticeItem) => boolean;
  /** Opens the question of that number, and writes it into the address. */
  readonly goTo: (at: number) => void;
}

/** What is known of the practice that the address asks for. */
export type PracticeState =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'loading'; readonly request: PracticeRequest }
  | { readonly kind: 'failed'; readonly request: PracticeRequest; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly practice: Practice };

/** What the page's address asks for; null at the build, which knows no address. */
function useRequest() {
  const [request, setRequest] = useState<PracticeRequest | null>(null);
  useEffect(() => {
    const read = () => setRequest(readRequest(location.search));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  return {
    request,
    goTo: (next: PracticeRequest) => {
      history.pushState(null, '', writeRequest(next));
      setRequest(next);
    },
  };
}

/** `<question>@<version>` of each that was solved, as the record says now; null until it was read. */
function useSolved(): ReadonlySet<string> | null {
  const [solved, setSolved] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const read = () => void glance().then((seen) => setSolved(new Set(seen.solved)));
    read();
    openLine(read);
  }, []);
  return solved;
}

/** The practice that the address asks for. Without a question in it, the first one that was not solved is opened. */
export function usePractice(indexUrl: string): PracticeState {
  const { request, goTo } = useRequest();
  const isAsked = request !== null && request.lesson !== null;
  const { index, load } = useIndex(indexUrl, isAsked);
  const solved = useSolved();
  const isSolved = ({ entry }: PracticeItem) => solved?.has(nameVersion(entry)) === true;
  const items = useMemo(
    () => (request === null || index === null || index === 'failed' ? [] : practiceSet(index, request)),
    [index, request?.lesson, request?.question],
  );
  const isReady = items.length > 0 && solved !== null;
  // Where the run begins is settled once: what is solved later moves nobody on.
  const start = useMemo(
    () =>
      Math.max(
        0,
        items.findIndex((item) => !isSolved(item)),
      ),
    [isReady],
  );
  if (request === null || !isAsked) return { kind: 'unasked' };
  if (index === 'failed') return { kind: 'failed', request, retry: load };
  if (index === null || solved === null) return { kind: 'loading', request };
  const at = request.question === null && items.length > 0 ? start : placeInSet(items, request);
  return {
    kind: 'ready',
    practice: {
      request,
      items,
      at,
      isSolved,
      goTo: (next) => {
        const item = items[next];
        if (item !== undefined) goTo({ lesson: request.lesson, question: nameIn(item.question) });
      },
    },
  };
}
