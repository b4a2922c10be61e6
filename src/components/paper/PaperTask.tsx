import type { Task } from '../../paper/sheet.ts';
import { PaperField } from './PaperField.tsx';

/** What is asked, and where it is answered. */
export function PaperTask({ task: { prompt, field } }: { readonly task: Task }) {
  return (
    <div class="paper-task" data-field={field.kind}>
      <div class="paper-prompt" dangerouslySetInnerHTML={{ __html: prompt }} />
      <PaperField field={field} />
    </div>
  );
}
