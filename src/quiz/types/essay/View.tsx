import { useLayoutEffect, useRef } from 'preact/hooks';
import { OptionList } from '../../../ui/OptionList.tsx';
import { limits } from '../../kernel/limits.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { EssayPublic } from './score.ts';
import { countWords, describeRange, wordsInWords } from '../../kernel/word-count.ts';
import type { WordRange } from '../../kernel/word-count.ts';
import './view.css';

/** Far beyond what is read, so that a text too long is said to be so and not cut. */
const longestTyped = 2 * limits.essay;

/** The text of a raw response, and the levels chosen for it. */
function takeApart(response: unknown): { text: string; levels: Readonly<Record<string, unknown>> } {
  if (typeof response === 'string') return { text: response, levels: {} };
  const { text = '', levels = {} } = (response ?? {}) as Readonly<Record<string, unknown>>;
  return {
    text: typeof text === 'string' ? text : '',
    levels: typeof levels === 'object' ? { ...levels } : {},
  };
}

/** Said aloud when it changes, and only then. */
function lengthInWords(words: number, { min, max }: WordRange): string {
  if (max !== null && words > max) return 'too long';
  return min !== null && words >= min ? 'long enough' : '';
}

/** A field for a text, and after the first check the model answer and the rubric. */
export default function EssayView(props: ResponseViewProps) {
  const { id, question, response, onChange, isInvalid, isClosed, outcomeId } = props;
  const { words } = question as EssayPublic;
  const field = useRef<HTMLTextAreaElement>(null);
  const { text } = takeApart(response);
  const wanted = describeRange(words);
  const count = countWords(text);
  const length = lengthInWords(count, words);
  // What was typed before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const typed = field.current?.value ?? '';
    if (response === null && typed !== '') onChange(typed);
  }, []);
  useLayoutEffect(() => {
    const area = field.current;
    // Where style sheets cannot let a field grow, this does.
    if (area === null || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${String(area.scrollHeight + area.offsetHeight - area.clientHeight)}px`;
  }, [text]);
  return (
    <div class="essay">
      <label for={`${id}-answer`}>Your answer{wanted !== null && `: ${wanted}`}</label>
      <textarea
        ref={field}
        id={`${id}-answer`}
        rows={6}
        maxLength={longestTyped}
        disabled={isClosed}
        {...(response !== null && { value: text })}
        aria-invalid={isInvalid}
        aria-describedby={`${id}-count ${outcomeId}`}
        onInput={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <p class="essay-count">
        <span id={`${id}-count`}>{wordsInWords(count)}</span>
        {length !== '' && ' · '}
        <span role="status">{length}</span>
      </p>
      <Comparison {...props} />
    </div>
  );
}

/** The model answer, and for each criterion the levels to choose from. */
function Comparison({ id, question, hiddenText, response, onChange, ...props }: ResponseViewProps) {
  const modelAnswer = hiddenText('model-answer');
  if (modelAnswer === '') return null;
  const { text, levels: chosen } = takeApart(response);
  const { isClosed, outcomeId } = props;
  return (
    <div class="essay-comparison">
      <h4>Model answer</h4>
      <div dangerouslySetInnerHTML={{ __html: modelAnswer }} />
      <h4>How does yours compare?</h4>
      {(question as EssayPublic).criteria.map(({ id: criterion, levels }) => (
        <OptionList
          key={criterion}
          name={`${id}-level-${criterion}`}
          legend={hiddenText(`criterion/${criterion}`)}
          options={levels.map((level) => ({
            id: level,
            html: `${hiddenText(`level/${criterion}/${level}`)} <span class="essay-points">(${hiddenText(`points/${criterion}/${level}`)})</span>`,
            mark: null,
          }))}
          isMany={false}
          chosen={levels.filter((level) => chosen[criterion] === level)}
          onChange={([level]) => onChange({ text, levels: { ...chosen, [criterion]: level } })}
          isClosed={isClosed}
          describedBy={outcomeId}
        />
      ))}
    </div>
  );
}
