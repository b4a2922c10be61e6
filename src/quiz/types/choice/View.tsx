import { useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerMark } from '../../../ui/AnswerMark.tsx';
import { OptionList, tickedIn } from '../../../ui/OptionList.tsx';
import { plainText } from '../../../ui/plain-text.ts';
import { markOf } from '../../kernel/selection.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { ChoicePublic } from './score.ts';
import './view.css';

/** The ids in a raw response; null if nothing was given. */
function chosenIn(response: unknown): readonly string[] | null {
  if (response === null) return null;
  const entries: readonly unknown[] = Array.isArray(response) ? response : [response];
  return entries.filter((entry) => typeof entry === 'string');
}

/** The options as a list, or in a line of text as a drop-down menu. */
export default function ChoiceView(props: ResponseViewProps) {
  const { select } = props.question as ChoicePublic;
  return props.isInline && select === 'one' ? <Menu {...props} /> : <Options {...props} />;
}

function Options({ id, question, text, response, onChange, grade, isClosed, outcomeId }: ResponseViewProps) {
  const { select, rule, options } = question as ChoicePublic;
  const root = useRef<HTMLDivElement>(null);
  // What was ticked before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const ticked = tickedIn(root.current);
    if (response === null && ticked.length > 0) onChange(ticked);
  }, []);
  return (
    <div class="choice" ref={root}>
      <OptionList
        name={`${id}-option`}
        legend={rule}
        options={options.map((option) => ({
          id: option,
          html: text(`option/${option}`),
          mark: markOf(grade, option),
        }))}
        isMany={select === 'many'}
        chosen={chosenIn(response)}
        onChange={onChange}
        isClosed={isClosed}
        describedBy={outcomeId}
      />
    </div>
  );
}

function Menu(props: ResponseViewProps) {
  const { id, question, text, response, onChange, grade, isInvalid, isClosed, outcomeId } = props;
  const menu = useRef<HTMLSelectElement>(null);
  const [chosen = ''] = chosenIn(response) ?? [];
  useLayoutEffect(() => {
    const option = menu.current?.value ?? '';
    if (response === null && option !== '') onChange([option]);
  }, []);
  return (
    <span class="choice-menu">
      <select
        ref={menu}
        id={`${id}-answer`}
        aria-label="Choose what belongs here"
        aria-invalid={isInvalid}
        aria-describedby={`${id}-mark ${outcomeId}`}
        disabled={isClosed}
        {...(response !== null && { value: chosen })}
        onChange={({ currentTarget: { value } }) => {
          onChange(value === '' ? [] : [value]);
        }}
      >
        <option value="">choose …</option>
        {(question as ChoicePublic).options.map((option) => (
          <option key={option} value={option}>
            {plainText(text(`option/${option}`))}
          </option>
        ))}
      </select>
      {/* Paper does not open a menu. */}
      <span class="choice-printed" aria-hidden="true">
        {(question as ChoicePublic).options.map((option) => plainText(text(`option/${option}`))).join(' / ')}
      </span>
      <AnswerMark id={`${id}-mark`} mark={markOf(grade, chosen)} isOnCorner />
    </span>
  );
}
