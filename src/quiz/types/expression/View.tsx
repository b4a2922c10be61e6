import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { displayName } from '../../../formula/expression-input/names.ts';
import { limits } from '../../kernel/limits.ts';
import { listNames } from '../../kernel/messages/message.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { echoExpression } from './echo.ts';
import { insertPiece } from './insertion.ts';
import type { ExpressionPublic } from './grader.ts';
import './view.css';

/** Beyond what is read, so that a text too long is said to be so and not cut to another formula. */
const longestTyped = 2 * limits.expression;

/** Signs that the keyboards of phones hide. */
const signs = ['^', '(', ')', '/', '·', '−'];

/** One field for a formula, and how it is read. */
export default function ExpressionView(props: ResponseViewProps) {
  const { id, response, onChange, isInvalid, isClosed, outcomeId, isInline } = props;
  const { variables } = props.question as ExpressionPublic;
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const typed = input.current?.value ?? '';
    if (response === null && typed !== '') onChange(typed);
  }, []);
  const names = variables.map(({ name }) => displayName(name));
  const echo = useEcho(typeof response === 'string' && !isInline ? response : '', variables);
  const described = isInline ? outcomeId : `${id}-help ${id}-echo ${outcomeId}`;
  const field = (
    <input
      ref={input}
      id={`${id}-answer`}
      class={isInline ? 'expression-inline' : 'expression-input'}
      type="text"
      autocomplete="off"
      autocorrect="off"
      autocapitalize="off"
      spellcheck={false}
      maxLength={longestTyped}
      {...(typeof response === 'string' && { value: response })}
      {...(isInline && { 'aria-label': `A formula in ${listNames(names)}` })}
      disabled={isClosed}
      aria-invalid={isInvalid}
      aria-describedby={described}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
  if (isInline) return field;
  return (
    <div class="expression">
      <label for={`${id}-answer`}>
        Your formula
        {field}
      </label>
      <p id={`${id}-echo`} class="expression-echo">
        {echo}
      </p>
      <Pieces
        pieces={[...signs, ...names]}
        isClosed={isClosed}
        onPick={(piece) => {
          const { current } = input;
          if (current !== null) onChange(insertInto(current, piece));
        }}
      />
      <Help id={id} variables={variables} />
    </div>
  );
}

type Echo = typeof echoExpression;

/** How the text is read; the reader is fetched once there is something to read. */
function useEcho(typed: string, variables: ExpressionPublic['variables']): string {
  const [echo, setEcho] = useState<Echo | null>(null);
  const isNeeded = typed !== '' && echo === null;
  useEffect(() => {
    if (!isNeeded) return;
    import('./echo.ts').then(
      (module) => setEcho(() => module.echoExpression),
      // Without a connection the echo waits for the check.
      () => undefined,
    );
  }, [isNeeded]);
  const names = variables.map(({ name }) => name);
  return echo === null ? '' : echo(typed, names);
}

/** Puts the piece where the caret stands, moves the caret behind it, and answers the new text. */
function insertInto(input: HTMLInputElement, piece: string): string {
  const end = input.value.length;
  const selection = { from: input.selectionStart ?? end, to: input.selectionEnd ?? end };
  const { text, caret } = insertPiece(input.value, selection, piece);
  input.value = text;
  input.focus();
  input.setSelectionRange(caret, caret);
  return text;
}

interface HelpProps {
  readonly id: string;
  readonly variables: ExpressionPublic['variables'];
}

/** What the field takes. */
function Help({ id, variables }: HelpProps) {
  return (
    <p id={`${id}-help`} class="expression-help">
      {'Use '}
      {variables.map(({ name, label }, index) => (
        <span key={name}>
          {index > 0 && (index < variables.length - 1 ? ', ' : ' and ')}
          <i>{displayName(name)}</i>
          {label !== null && ` (${label})`}
        </span>
      ))}
      {'. Write ^ for a power; products may stand without a sign, with a space between names.'}
    </p>
  );
}

interface PiecesProps {
  readonly pieces: readonly string[];
  readonly isClosed: boolean;
  readonly onPick: (piece: string) => void;
}

/** Buttons that type for a finger. */
function Pieces({ pieces, isClosed, onPick }: PiecesProps) {
  return (
    <div class="expression-pieces" role="group" aria-label="Insert into the formula">
      {pieces.map((piece) => (
        <button
          key={piece}
          type="button"
          class="button"
          disabled={isClosed}
          // The field keeps the focus, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(piece)}
        >
          {piece}
        </button>
      ))}
    </div>
  );
}
