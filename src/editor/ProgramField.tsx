import { Fragment } from 'preact';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Language } from './language.ts';
import { useEditor } from './use-editor.ts';
import './editor.css';

const rows = { least: 4, most: 24 };

interface FieldProps {
  readonly id: string;
  /** What it holds; where it is null, `starter`, and the field keeps what is typed itself. */
  readonly text: string | null;
  readonly starter: string;
  readonly onInput: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement>;
  /** The id of what else explains it, beside its own help. */
  readonly describedBy: string;
  readonly isInvalid?: boolean;
  readonly isDisabled?: boolean;
  readonly maxLength?: number;
  /** How many rows it has at least. */
  readonly least?: number;
  /** The lines at which something is wrong, from 1. */
  readonly faultyLines?: readonly number[];
  readonly language?: Language;
  /** Ctrl and Enter, or ⌘ and Enter. */
  readonly onRun?: () => void;
}

interface ProgramFieldProps extends FieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
}

/**
 * A field for a program, with numbered lines. What colours it and indents is loaded when it gets the focus. The field
 * itself stays the same: what was typed, selected or can be undone is untouched by that.
 */
export function ProgramField({ label, isLabelHidden = false, ...props }: ProgramFieldProps) {
  return (
    <>
      <label for={props.id} class="code-label">
        <span class={isLabelHidden ? 'visually-hidden' : undefined}>{label}</span>
        <Field {...props} />
      </label>
      <p id={`${props.id}-help`} class="code-help">
        Tab indents once you type. Press Esc, and Tab leaves the field.
      </p>
    </>
  );
}

function Field({ id, text, starter, onInput, field, onRun, language = 'typescript', ...rest }: FieldProps) {
  const { editor, load } = useEditor(language);
  const numbers = useRef<HTMLSpanElement>(null);
  const colours = useRef<HTMLSpanElement>(null);
  // Tab leaves the field until something is typed, and after Escape.
  const indents = useRef(false);
  const program = text ?? starter;
  const lines = program.split('\n').length;
  const follow = ({ scrollTop, scrollLeft }: HTMLTextAreaElement) => {
    numbers.current?.scrollTo(0, scrollTop);
    colours.current?.scrollTo(scrollLeft, scrollTop);
  };
  const coloured = useMemo(() => editor?.colourText(program, language) ?? null, [editor, program]);
  // Colours that come later, and lines that come or go, meet a field that may be scrolled already.
  useLayoutEffect(() => {
    if (field.current !== null) follow(field.current);
  }, [coloured, lines]);
  return (
    <span class="code-field" data-coloured={coloured !== null}>
      <Numbers count={lines} faulty={rest.faultyLines ?? []} box={numbers} />
      <span class="code-paper">
        {coloured !== null && <Colours html={coloured} box={colours} />}
        <textarea
          ref={field}
          id={id}
          rows={Math.min(Math.max(lines + 1, rest.least ?? rows.least), rows.most)}
          wrap="off"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          autocorrect="off"
          maxLength={rest.maxLength}
          disabled={rest.isDisabled}
          defaultValue={starter}
          {...(text !== null && { value: text })}
          aria-invalid={rest.isInvalid}
          aria-describedby={`${id}-help ${rest.describedBy}`}
          onFocus={() => {
            indents.current = false;
            load();
          }}
          onInput={(event) => {
            indents.current = true;
            onInput(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') indents.current = false;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRun?.();
            editor?.handleKey(event, event.currentTarget, { indents: indents.current, language });
          }}
          onScroll={(event) => follow(event.currentTarget)}
        />
      </span>
    </span>
  );
}

/** The program in colours, below the field whose own text cannot be seen then. */
function Colours({ html, box }: { readonly html: string; readonly box: RefObject<HTMLSpanElement> }) {
  return (
    <span class="code-colours" aria-hidden="true" ref={box}>
      <span dangerouslySetInnerHTML={{ __html: `${html}\n` }} />
    </span>
  );
}

interface NumbersProps {
  readonly count: number;
  readonly faulty: readonly number[];
  readonly box: RefObject<HTMLSpanElement>;
}

/** More lines than any program has, and than a page draws at once, have no numbers. */
const mostNumbered = 5000;

/** The numbers of the lines; messages speak of them. */
function Numbers({ count: all, faulty, box }: NumbersProps) {
  const count = Math.min(all, mostNumbered);
  const marked = [...new Set(faulty)].filter((line) => line <= count).sort((one, other) => one - other);
  const between = [0, ...marked].map((line, index) => linesBetween(line, marked[index] ?? null, count));
  return (
    <span ref={box} class="code-numbers" aria-hidden="true">
      {between.map((plain, index) => (
        <Fragment key={marked[index - 1] ?? 0}>
          {index > 0 && <b>{marked[index - 1]}</b>}
          {plain}
        </Fragment>
      ))}
    </span>
  );
}

/** The numbers after one line and before another or to the end, each on a line of its own beside theirs. */
function linesBetween(line: number, next: number | null, count: number): string {
  const numbers = Array.from({ length: (next ?? count + 1) - line - 1 }, (_, index) =>
    String(line + 1 + index),
  );
  return [...(line === 0 ? [] : ['']), ...numbers, ...(next === null ? [] : [''])].join('\n');
}
