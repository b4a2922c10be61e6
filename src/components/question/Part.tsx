import { useContext } from 'preact/hooks';
import { keyOfPart } from '../../quiz/kernel/question-text.ts';
import type { PartProps } from '../../quiz/types/response-view.ts';
import type { QuestionTypeName } from '../../quiz/types/runtime.ts';
import { lazyView } from './lazy-view.tsx';
import { Outcome } from './Outcome.tsx';
import { ViewContext } from './view-context.ts';
import type { ViewContextValue } from './view-context.ts';
import { inlinePartsOf, isEchoed, placeOfItem, views } from './views.ts';

const QuestionFigure = lazyView(() => import('./QuestionFigure.tsx'));

function contextOfPart(outer: ViewContextValue, part: string, isInline: boolean): ViewContextValue {
  const id = `${outer.id}-${part}`;
  return {
    id,
    text: (key) => outer.text(keyOfPart(part, key)),
    hiddenText: (key) => outer.hiddenText(keyOfPart(part, key)),
    feedback: (code) => outer.feedback(keyOfPart(part, code)),
    words: outer.words,
    grade: outer.grade?.parts?.[part] ?? null,
    isClosed: outer.isClosed,
    // What came of a blank is told where the whole question's outcome is.
    outcomeId: isInline ? outer.outcomeId : `${id}-outcome`,
  };
}

interface FieldsProps {
  readonly type: string;
  readonly question: unknown;
  readonly response: unknown;
  readonly onChange: (response: unknown) => void;
  readonly isInline?: boolean;
}

/** The fields of the question, or the part, that the context speaks of. */
export function Fields({ type, question, response, onChange, isInline = false }: FieldsProps) {
  const { id, text, hiddenText, grade, isClosed, outcomeId } = useContext(ViewContext);
  const View = views[type as QuestionTypeName];
  return (
    <View
      id={id}
      question={question}
      text={text}
      hiddenText={hiddenText}
      response={response}
      onChange={onChange}
      grade={grade}
      isInvalid={grade?.verdict === 'invalid'}
      isClosed={isClosed}
      outcomeId={outcomeId}
      isInline={isInline}
      Part={Part}
      Figure={QuestionFigure}
    />
  );
}

/** A part of a question: its fields, and below them what came of it. */
export function Part({ partId, isInline = false, ...fields }: PartProps) {
  const context = contextOfPart(useContext(ViewContext), partId, isInline);
  const checked =
    context.grade === null ? null : { grade: context.grade, response: fields.response, number: 0 };
  return (
    <ViewContext.Provider value={context}>
      <Fields {...fields} isInline={isInline} />
      {!isInline && (
        <Outcome
          id={context.outcomeId}
          checked={checked}
          feedback={context.feedback}
          words={context.words}
          isEchoed={isEchoed(fields.type)}
          inlineParts={inlinePartsOf(fields.type, fields.question)}
          placeOf={(response, code) => placeOfItem(fields.type, response, code)}
          isPart
        />
      )}
    </ViewContext.Provider>
  );
}
