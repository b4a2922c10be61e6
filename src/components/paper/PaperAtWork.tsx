import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { readPlan, writePlan } from '../../paper/plan.ts';
import type { PaperPlan } from '../../paper/plan.ts';
import { matchSet } from '../../player/question-set.ts';
import type { IndexEntry } from '../../player/deal.ts';
import { Drift, NoSet } from '../set/SetTroubles.tsx';
import { useIndex } from '../set/use-index.ts';
import { leftOutInWords } from './paper-words.ts';
import type { PaperPageProps } from './paper-props.ts';
import PaperSheets from './PaperSheets.tsx';
import { PlanFields } from './PlanFields.tsx';
import { usePaper } from './use-paper.ts';

export interface PaperAtWorkProps extends PaperPageProps {
  readonly fragment: string;
  readonly onPlan: (fragment: string) => void;
  /** What is offered where the address holds no test. */
  readonly offers: ComponentChildren;
}

interface SheetsProps extends PaperAtWorkProps {
  readonly plan: PaperPlan;
  readonly index: readonly IndexEntry[];
}

function Sheets({ plan, index, recordsUrl, onPlan, offers }: SheetsProps) {
  const { items } = plan.set;
  const matched = useMemo(
    () => matchSet(plan.set, index),
    [items.map(({ question, hash }) => `${question}.${hash}`).join(), plan.set.seed, index],
  );
  const state = usePaper(plan, matched, recordsUrl);
  if (matched.items.length === 0) {
    return (
      <>
        <p role="alert">None of this set’s questions is there any more.</p>
        {offers}
      </>
    );
  }
  if (state.kind !== 'ready') return <NoSet state={state} />;
  const { leftOut, versions } = state.test;
  const isEmpty = versions[0]?.questions.length === 0;
  return (
    <>
      <div class="paper-tools">
        <PlanFields plan={plan} isEmpty={isEmpty} onPlan={(next) => onPlan(writePlan(next))} />
        <Drift matched={matched} />
        {leftOut.length > 0 && (
          <p class="set-drift" role="note">
            {leftOutInWords(leftOut)}
          </p>
        )}
      </div>
      {isEmpty ? offers : <PaperSheets plan={plan} test={state.test} />}
    </>
  );
}

/** The test that the address asks for, or what is wrong with the address. */
export default function PaperAtWork(props: PaperAtWorkProps) {
  const { index, load } = useIndex(props.indexUrl, true);
  const reading = useMemo(() => readPlan(props.fragment), [props.fragment]);
  if (!reading.ok) {
    return (
      <>
        <p role="alert">This link holds no test that can be read. {reading.reason}</p>
        {props.offers}
      </>
    );
  }
  if (index === 'failed') return <NoSet state={{ kind: 'failed', retry: load }} />;
  if (index === null) return <NoSet state={{ kind: 'loading' }} />;
  return <Sheets {...props} plan={reading.plan} index={index} />;
}
