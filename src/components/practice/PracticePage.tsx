import { useEffect, useState } from 'preact/hooks';
import { holdsSet } from '../../player/question-set.ts';
import { prefetch } from '../question/use-prefetch.ts';
import { fetchIndex } from '../set/fetch-index.ts';
import { onDemand } from '../set/on-demand.tsx';
import { Builder } from './Builder.tsx';
import { Lessons } from './Lessons.tsx';
import { readRequest } from './practice-set.ts';
import type { PracticePageProps, SetRunProps } from './practice-props.ts';

const PracticeRun = onDemand<PracticePageProps>(async () => (await import('./PracticeRun.tsx')).default);
const importSetRun = () => import('./SetRun.tsx');
const SetRun = onDemand<SetRunProps>(async () => (await importSetRun()).default);

/** What the page's address asks for. */
type Asked = 'nothing' | 'lesson' | 'set';

function readAddress(): Asked {
  if (holdsSet(location.hash.slice(1))) return 'set';
  return readRequest(location.search).lesson === null ? 'nothing' : 'lesson';
}

/**
 * What the address asks for, now and after Back and Forward; nothing at the build, which knows no address. `wasChosen` says
 * that the reader asked for it on this page.
 */
function useAsked(): { readonly asked: Asked; readonly wasChosen: boolean } {
  const [state, setState] = useState<{ asked: Asked; wasChosen: boolean }>({
    asked: 'nothing',
    wasChosen: false,
  });
  useEffect(() => {
    const follow = () => setState({ asked: readAddress(), wasChosen: true });
    setState({ asked: readAddress(), wasChosen: false });
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  return state;
}

/** Loads what every set begins with while its reader still chooses. Where that fails, the start tries again and tells. */
function loadAhead(indexUrl: string): void {
  prefetch(() => {
    if (readAddress() !== 'nothing') return;
    void Promise.allSettled([fetchIndex(indexUrl), importSetRun().then(({ loadMore }) => loadMore())]);
  });
}

/** Practice: a set that the address holds, a lesson's set, or the builder of sets. */
export default function PracticePage(props: PracticePageProps) {
  const { asked, wasChosen } = useAsked();
  useEffect(() => loadAhead(props.indexUrl), []);
  if (asked === 'lesson') return <PracticeRun {...props} />;
  if (asked === 'set') return <SetRun {...props} wasChosen={wasChosen} />;
  return (
    <>
      <Builder {...props} />
      <h2>By lesson</h2>
      <p>Each lesson has more questions than its text places. Here are the rest, the easy ones first.</p>
      <Lessons lessons={props.lessons} />
    </>
  );
}
