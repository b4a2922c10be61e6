import { useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerMark } from '../../../ui/AnswerMark.tsx';
import { plainText } from '../../../ui/plain-text.ts';
import { markOf } from '../../kernel/selection.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { MatchPublic } from './score.ts';
import './view.css';

/** The item in each row, as far as a raw response gives one. */
function givenIn(response: unknown, rows: readonly string[]): ReadonlyMap<string, string> {
  if (typeof response !== 'object' || response === null) return new Map();
  const entries: readonly (readonly [string, unknown])[] = Object.entries(response);
  return new Map(
    entries.flatMap(([row, item]) => (rows.includes(row) && typeof item === 'string' ? [[row, item]] : [])),
  );
}

const letterOf = (index: number) => String.fromCodePoint('A'.charCodeAt(0) + index);

/** Lettered items, and rows that each take a letter. Nothing has to be dragged. */
export default function MatchView(props: ResponseViewProps) {
  const { question, text, response, onChange, outcomeId } = props;
  const { rule, left, right } = question as MatchPublic;
  const root = useRef<HTMLFieldSetElement>(null);
  const given = givenIn(response, left);
  // What was chosen before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const menus = [...(root.current?.querySelectorAll('select') ?? [])];
    const chosen = menus.map(({ value }, index) => [left[index] ?? '', value] as const);
    if (response === null && chosen.some(([, item]) => item !== '')) onChange(Object.fromEntries(chosen));
  }, []);
  return (
    <fieldset ref={root} class="match" disabled={props.isClosed} aria-describedby={outcomeId}>
      <legend>{rule}</legend>
      <ul class="match-items" aria-label="The items to choose from">
        {right.map((item, index) => (
          <li key={item}>
            <span class="match-letter">{letterOf(index)}</span>
            <span class="match-text" dangerouslySetInnerHTML={{ __html: text(`right/${item}`) }} />
          </li>
        ))}
      </ul>
      <ul class="match-rows" aria-label="The rows">
        {left.map((row) => (
          <Row
            key={row}
            {...props}
            row={row}
            items={right}
            item={response === null ? null : (given.get(row) ?? '')}
            onItem={(item) => onChange(Object.fromEntries([...given, [row, item]]))}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface RowProps extends ResponseViewProps {
  readonly row: string;
  /** The ids of the items, in the order of their letters. */
  readonly items: readonly string[];
  /** The chosen item, '' for none; null leaves what the page has. */
  readonly item: string | null;
  readonly onItem: (item: string) => void;
}

/** One row: its text, the menu of letters, and the chosen item. */
function Row({ id, row, items, item, text, grade, isInvalid, onItem }: RowProps) {
  const mark = markOf(grade, row);
  const field = `${id}-row-${row}`;
  return (
    <li data-mark={mark}>
      <span class="match-text" dangerouslySetInnerHTML={{ __html: text(`left/${row}`) }} />
      <span class="match-choice">
        <select
          id={field}
          aria-label={plainText(text(`left/${row}`))}
          aria-invalid={isInvalid && (item ?? '') === ''}
          aria-describedby={`${field}-mark`}
          {...(item !== null && { value: item })}
          onChange={({ currentTarget: { value } }) => onItem(value)}
        >
          <option value="">choose …</option>
          {items.map((other, index) => (
            <option key={other} value={other}>
              {letterOf(index)}: {plainText(text(`right/${other}`))}
            </option>
          ))}
        </select>
        <AnswerMark id={`${field}-mark`} mark={mark} />
      </span>
      <span
        class="match-text"
        dangerouslySetInnerHTML={{ __html: item === null || item === '' ? '' : text(`right/${item}`) }}
      />
    </li>
  );
}
