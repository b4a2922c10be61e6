import type { StorageProblem } from '../../progress/events.ts';
import { isInPackage } from '../../progress/home.ts';
import { pathTo } from '../paths.ts';

const words = {
  'set-aside':
    'A part of your record on this device could not be read. It is kept aside, and the rest is untouched.',
  newer:
    'Your record on this device was written by a newer version of this course. It is left as it is. Reload the page to get that version.',
  full: 'This browser takes no more for this site. What you do from now on is gone when you leave the page.',
  unavailable: 'This browser keeps nothing for this site, so your answers are gone when you leave the page.',
} as const satisfies Readonly<Record<StorageProblem, string>>;

function createNotice(): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'record-notice no-print';
  notice.setAttribute('role', 'status');
  document.querySelector('main')?.before(notice);
  return notice;
}

/** Says above the page what is wrong with the record, until there is nothing to say. */
export function showRecordNotice(notice: StorageProblem | null): void {
  const shown = document.querySelector('.record-notice');
  if (notice === null) {
    shown?.remove();
    return;
  }
  const text = document.createElement('p');
  const link = document.createElement('a');
  link.href = isInPackage ? 'progress.html' : pathTo('/progress/');
  link.textContent = 'See your record';
  text.append(`${words[notice]} `, link, '.');
  (shown ?? createNotice()).replaceChildren(text);
}
