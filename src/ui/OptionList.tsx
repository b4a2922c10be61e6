import { AnswerMark } from './AnswerMark.tsx';
import { plainText } from './plain-text.ts';
import './option-list.css';

/** An option to choose. */
export interface ListedOption {
  readonly id: string;
  /** What it says, as finished HTML of one line. */
  readonly html: string;
  readonly mark: 'right' | 'wrong' | null;
}

interface OptionListProps {
  /** Unique on the page. */
  readonly name: string;
  /** What to do, as finished HTML of one line. */
  readonly legend: string;
  readonly options: readonly ListedOption[];
  /** Whether more than one can be chosen. */
  readonly isMany: boolean;
  /** Null leaves what is ticked on the page as it is. */
  readonly chosen: readonly string[] | null;
  /** Gets all that is chosen then, in the order of the options. */
  readonly onChange: (chosen: readonly string[]) => void;
  readonly isClosed: boolean;
  /** The id of the element that says what came of the choice. */
  readonly describedBy: string;
}

/** Options as radio buttons or boxes to tick, each with its whole row to click on. */
export function OptionList({ name, legend, options, isMany, chosen, ...props }: OptionListProps) {
  const { onChange, isClosed, describedBy } = props;
  const choose = (id: string, isTicked: boolean): void => {
    const others = isMany ? (chosen ?? []).filter((other) => other !== id) : [];
    const next = isTicked ? [...others, id] : others;
    onChange(options.map((option) => option.id).filter((option) => next.includes(option)));
  };
  return (
    <fieldset class="option-list" disabled={isClosed} aria-describedby={describedBy}>
      <legend dangerouslySetInnerHTML={{ __html: legend }} />
      {options.map(({ id, html, mark }) => (
        <label key={id} class="option" data-mark={mark}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            value={id}
            // A formula alone gives a field no name that every reader finds.
            aria-label={plainText(html)}
            aria-describedby={`${name}-${id}-mark`}
            {...(chosen !== null && { checked: chosen.includes(id) })}
            onChange={(event) => {
              choose(id, event.currentTarget.checked);
            }}
          />
          <span class="option-text" dangerouslySetInnerHTML={{ __html: html }} />
          <AnswerMark id={`${name}-${id}-mark`} mark={mark} />
        </label>
      ))}
    </fieldset>
  );
}

/** The values of all that is ticked inside an element: what was chosen before the page's scripts had arrived. */
export function tickedIn(element: Element | null): readonly string[] {
  return [...(element?.querySelectorAll('input') ?? [])]
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
}
