import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { AnswerMark } from '../../../ui/AnswerMark.tsx';
import type { Grade } from '../../kernel/grade.ts';
import type { ResponseViewProps } from '../response-view.ts';
import { takeApart } from './prompt-pieces.ts';
import type { PromptPiece } from './prompt-pieces.ts';
import type { ClozePublic } from './score.ts';
import './view.css';

/** The responses to the blanks, by their names. */
function responsesIn(response: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof response === 'object' && response !== null ? Object.entries(response) : []);
}

function gradeOf(grade: Grade | null, blank: string): Grade | null {
  const parts = grade?.parts;
  return parts !== undefined && Object.hasOwn(parts, blank) ? (parts[blank] ?? null) : null;
}

/** The question's text, with a field in the place of each blank. */
export default function ClozeView(props: ResponseViewProps) {
  const { id, question, text, response, onChange, grade, Part } = props;
  const { blanks } = question as ClozePublic;
  const html = text('prompt');
  const pieces = useMemo(() => takeApart(html), [html]);
  // Several fields can report at once, before this is drawn anew.
  const newest = useRef(responsesIn(response));
  newest.current = responsesIn(response);
  const draw = (name: string): ComponentChildren => {
    const blank = blanks.find((one) => one.id === name);
    if (blank === undefined) return null;
    return (
      <span class="cloze-field" role="group" aria-label={blank.label} aria-describedby={`${id}-${name}-mark`}>
        <Part
          partId={name}
          type={blank.type}
          question={blank.question}
          response={newest.current.get(name) ?? null}
          onChange={(answer) => {
            newest.current = new Map(newest.current).set(name, answer);
            onChange(Object.fromEntries(newest.current));
          }}
          isInline
        />
        <BlankMark id={`${id}-${name}-mark`} grade={gradeOf(grade, name)} />
      </span>
    );
  };
  return (
    <div class="cloze">
      <Pieces pieces={pieces} isInLine={false} draw={draw} />
    </div>
  );
}

interface PiecesProps {
  readonly pieces: readonly PromptPiece[];
  /** Whether they stand in a line of text. */
  readonly isInLine: boolean;
  readonly draw: (name: string) => ComponentChildren;
}

function Pieces({ pieces, isInLine, draw }: PiecesProps) {
  return (
    <>
      {pieces.map((piece, index) => {
        if (piece.kind === 'blank') {
          return (
            <span key={index} class="cloze-blank">
              {draw(piece.name)}
              {piece.after}
            </span>
          );
        }
        if (piece.kind === 'html') {
          if (!isInLine && piece.html.trim() === '') return null;
          const Holder = isInLine ? 'span' : 'div';
          return <Holder key={index} dangerouslySetInnerHTML={{ __html: piece.html }} />;
        }
        const { tag: Tag, start, children } = piece;
        return (
          <Tag key={index} {...(Tag === 'ol' && start !== null && { start })}>
            <Pieces pieces={children} isInLine={Tag === 'p' || Tag === 'li'} draw={draw} />
          </Tag>
        );
      })}
    </>
  );
}

/** Whether a blank is right; a view whose items have marks of their own says so itself. */
function BlankMark({ id, grade }: { readonly id: string; readonly grade: Grade | null }) {
  if (grade !== null && 'marks' in grade) return null;
  if (grade?.verdict !== 'partial') {
    const mark = { correct: 'right', incorrect: 'wrong', invalid: null, ungraded: null } as const;
    return <AnswerMark id={id} mark={grade === null ? null : mark[grade.verdict]} isOnCorner />;
  }
  return (
    <span id={id} class="answer-mark on-corner">
      <span aria-hidden="true">◐</span>
      <span class="visually-hidden">partly right</span>
    </span>
  );
}
