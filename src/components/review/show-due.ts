import { countDue } from '../../progress/review-keys.ts';

/** What a page says of the questions that are due: “3 questions are due for review”; of none, nothing. */
export function dueInWords(due: number): string {
  if (due === 0) return '';
  return due === 1 ? '1 question is due for review' : `${String(due)} questions are due for review`;
}

/** Marks the link to the review where something is due, without moving anything, and says it on a page that has a line for it. */
export function showDue(): void {
  const due = countDue(Date.now());
  const line = document.querySelector<HTMLElement>('[data-part="due"]');
  const way = document.createElement('a');
  way.href = line?.dataset.href ?? '';
  way.textContent = dueInWords(due);
  line?.replaceChildren(...(due > 0 ? [way] : []));
  const link = document.querySelector('.site-header a[href$="/review/"]');
  if (link === null) return;
  link.toggleAttribute('data-due', due > 0);
  if (due > 0) link.setAttribute('aria-label', `Review, ${String(due)} due`);
  else link.removeAttribute('aria-label');
}
