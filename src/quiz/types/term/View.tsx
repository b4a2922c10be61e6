import { useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerMark } from '../../../ui/AnswerMark.tsx';
import { tickedIn } from '../../../ui/OptionList.tsx';
import { markOf } from '../../kernel/selection.ts';
import type { ResponseViewProps } from '../response-view.ts';
import { idsIn, linesOf, toggled } from './formula.ts';
import type { PlacedPiece } from './formula.ts';
import type { TermPublic } from './score.ts';
import './view.css';

/** A formula whose parts are chosen: radio buttons or check boxes, each under a part of it. */
export default function TermView(props: ResponseViewProps) {
  const { response, onChange, isClosed, outcomeId } = props;
  const { pieces, select } = props.question as TermPublic;
  const frame = useRef<HTMLFieldSetElement>(null);
  // What was chosen before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const ticked = tickedIn(frame.current);
    if (response === null && ticked.length > 0) onChange(select === 'one' ? ticked[0] : ticked);
  }, []);
  return (
    <fieldset ref={frame} class="term" disabled={isClosed} aria-describedby={outcomeId}>
      <legend>
        {select === 'one'
          ? 'Choose one part of the formula'
          : 'Choose every part of the formula that is meant'}
      </legend>
      <div class="term-formula">
        {linesOf(pieces).map((line, index) => (
          <span key={index} class="term-line">
            {line.map((piece) => (
              <FormulaPiece
                key={piece.key}
                {...props}
                piece={piece}
                select={select}
                onToggle={(part) => onChange(select === 'one' ? part : toggled(response, part, pieces))}
              />
            ))}
          </span>
        ))}
      </div>
    </fieldset>
  );
}

interface FormulaPieceProps extends ResponseViewProps {
  readonly piece: PlacedPiece;
  readonly select: 'one' | 'many';
  readonly onToggle: (part: string) => void;
}

/** One piece of the formula, over its button if it has one. */
function FormulaPiece({ id, piece, select, text, response, grade, onToggle }: FormulaPieceProps) {
  const html = { __html: text(piece.key) };
  if (piece.option === null) return <span class="term-plain" dangerouslySetInnerHTML={html} />;
  const { id: part, say } = piece.option;
  const mark = markOf(grade, part);
  return (
    <label class="term-part" data-mark={mark}>
      <input
        type={select === 'one' ? 'radio' : 'checkbox'}
        name={`${id}-term`}
        value={part}
        aria-label={say}
        aria-describedby={`${id}-mark-${part}`}
        {...(response !== null && { checked: idsIn(response).includes(part) })}
        onChange={() => onToggle(part)}
      />
      <span aria-hidden="true" dangerouslySetInnerHTML={html} />
      <AnswerMark id={`${id}-mark-${part}`} mark={mark} />
    </label>
  );
}
