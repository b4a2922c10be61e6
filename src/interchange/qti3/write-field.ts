import type { Task } from '../item/neutral-item.ts';
import { matchField, orderField } from './arranged-fields.ts';
import { choiceField, termField } from './chosen-fields.ts';
import type { Field, FieldPlace } from './field.ts';
import { essayField, numberField, textField } from './typed-fields.ts';

/** The interaction of a task with one answer. */
export function writeField(task: Task, place: FieldPlace): Field {
  const { answer } = task;
  switch (answer.kind) {
    case 'number':
      return numberField(answer, task, place);
    case 'text':
      return textField(answer, task, place);
    case 'true-false': {
      const option = (said: boolean) => ({
        id: String(said),
        html: said ? 'True' : 'False',
        isRight: said === answer.isTrue,
        score: Number(said === answer.isTrue),
        feedback: null,
        isLast: false,
      });
      const options = [option(true), option(false)];
      return choiceField(
        { kind: 'choice', isMany: false, scoring: 'all', isShuffled: false, options },
        task,
        place,
      );
    }
    case 'choice':
      return choiceField(answer, task, place);
    case 'term':
      return termField(answer, task, place);
    case 'order':
      return orderField(answer, task, place);
    case 'match':
      return matchField(answer, task, place);
    case 'essay':
      return essayField(answer, place);
    default:
      throw new TypeError(`QTI has no interaction of the kind "${answer.kind}".`);
  }
}
