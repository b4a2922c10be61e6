import { useEffect, useState } from 'preact/hooks';
import { NoSet } from '../set/SetTroubles.tsx';
import { onDemand } from '../set/on-demand.tsx';
import { useFragment } from '../set/use-fragment.ts';
import type { PaperPageProps } from './paper-props.ts';
import type { PaperAtWorkProps } from './PaperAtWork.tsx';

const PaperAtWork = onDemand<PaperAtWorkProps>(async () => (await import('./PaperAtWork.tsx')).default);

/** Where a test can come from. */
function Offers({ practiceUrl, assemblerUrl }: PaperPageProps) {
  return (
    <p>
      Choose questions and take “On paper” on the page of <a href={practiceUrl}>practice</a>, or{' '}
      <a href={assemblerUrl}>put an exam together</a> for a class and print it from there.
    </p>
  );
}

function PaperAtAddress(props: PaperPageProps) {
  const { fragment, turnInto } = useFragment();
  if (fragment === '') {
    return (
      <>
        <p>This page lays out a set of questions by its link.</p>
        <Offers {...props} />
      </>
    );
  }
  return <PaperAtWork {...props} fragment={fragment} onPlan={turnInto} offers={<Offers {...props} />} />;
}

/** The page of paper tests. The build knows no address, so it draws nothing of one. */
export default function PaperPage(props: PaperPageProps) {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return isAwake ? <PaperAtAddress {...props} /> : <NoSet state={{ kind: 'loading' }} />;
}
