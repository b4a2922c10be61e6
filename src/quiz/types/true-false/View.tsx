import { useLayoutEffect, useRef } from 'preact/hooks';
import { OptionList, tickedIn } from '../../../ui/OptionList.tsx';
import { markOf } from '../../kernel/selection.ts';
import type { ResponseViewProps } from '../response-view.ts';
import { readTruth, takeApart } from './read.ts';
import type { TrueFalsePublic } from './score.ts';
import './view.css';

const truths = [
  { id: 'true', html: 'True' },
  { id: 'false', html: 'False' },
];

/** What is ticked in either list. */
interface Ticked {
  readonly answer: boolean | null;
  readonly reason: string | null;
}

function tickedBy(response: unknown): Ticked {
  const halves = takeApart(response);
  const reason = halves?.reason;
  return {
    answer: readTruth(halves?.answer),
    reason: typeof reason === 'string' ? reason : null,
  };
}

/** Two large buttons, and below them the reasons where some are offered. */
export default function TrueFalseView(props: ResponseViewProps) {
  const { id, question, text, response, onChange, grade, isClosed, outcomeId } = props;
  const { reasons } = question as TrueFalsePublic;
  const root = useRef<HTMLDivElement>(null);
  const { answer, reason } = tickedBy(response);
  const give = (ticked: Ticked): void => onChange(reasons === null ? ticked.answer : ticked);
  // What was ticked before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const ticked = tickedIn(root.current);
    if (response !== null || ticked.length === 0) return;
    const isTruth = (value: string) => readTruth(value) !== null;
    give({
      answer: readTruth(ticked.find(isTruth)),
      reason: ticked.find((value) => !isTruth(value)) ?? null,
    });
  }, []);
  const shared = { isMany: false, isClosed, describedBy: outcomeId };
  const chosen = (value: string | null) => (response === null ? null : value === null ? [] : [value]);
  return (
    <div class="true-false" ref={root}>
      <OptionList
        {...shared}
        name={`${id}-answer`}
        legend={reasons === null ? 'True or false?' : 'True or false? The reason counts too.'}
        options={truths.map((truth) => ({ ...truth, mark: markOf(grade, truth.id) }))}
        chosen={chosen(answer === null ? null : String(answer))}
        onChange={([value]) => give({ answer: readTruth(value), reason })}
      />
      {reasons !== null && (
        <OptionList
          {...shared}
          name={`${id}-reason`}
          legend={text('reason-prompt') || 'Why?'}
          options={reasons.map((option) => ({
            id: option,
            html: text(`reason/${option}`),
            mark: markOf(grade, option),
          }))}
          chosen={chosen(reason)}
          onChange={([value]) => give({ answer, reason: value ?? null })}
        />
      )}
    </div>
  );
}
