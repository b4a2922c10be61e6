import { useRef } from 'preact/hooks';
import { keyOfPart } from '../../kernel/question-text.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { CasePublic } from './score.ts';
import './view.css';

/** The responses to the parts, by their ids. */
function takeApart(response: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof response === 'object' && response !== null ? Object.entries(response) : []);
}

/** The parts, one below the other, each with its prompt, its fields, and what came of it. */
export default function CaseView({ id, question, text, response, onChange, Part }: ResponseViewProps) {
  const { parts } = question as CasePublic;
  // Several parts can report at once, before this is drawn anew.
  const newest = useRef(takeApart(response));
  newest.current = takeApart(response);
  return (
    <div class="case">
      {parts.map(({ id: part, type, question: shown, drawsPrompt }, index) => (
        <div key={part} class="case-part" role="group" aria-labelledby={`${id}-${part}-heading`}>
          <h4 id={`${id}-${part}-heading`}>
            Part {index + 1} of {parts.length}
          </h4>
          {!drawsPrompt && (
            <div class="case-prompt" dangerouslySetInnerHTML={{ __html: text(keyOfPart(part, 'prompt')) }} />
          )}
          <div>
            <Part
              partId={part}
              type={type}
              question={shown}
              response={newest.current.get(part) ?? null}
              onChange={(answer) => {
                newest.current = new Map(newest.current).set(part, answer);
                onChange(Object.fromEntries(newest.current));
              }}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
