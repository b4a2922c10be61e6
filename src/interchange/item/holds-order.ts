import type { Answer } from './neutral-item.ts';

/** Whether steps have to be brought into order, in the question or one of its parts. */
export function holdsOrder(answer: Answer): boolean {
  if (answer.kind === 'parts') return answer.parts.some((part) => holdsOrder(part.answer));
  return answer.kind === 'order';
}
