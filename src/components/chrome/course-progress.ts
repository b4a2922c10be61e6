/** Shows what the record says of the questions, and follows it. */
import { openLine } from '../../progress/channel.ts';
import { glance } from '../../progress/glance.ts';
import { showDue } from '../review/show-due.ts';
import { countSolved } from './count-solved.ts';

const element = document.querySelector<HTMLElement>('.course-progress');
let isNoticeShown = false;

async function show(): Promise<void> {
  const { solved, notice } = await glance();
  const right = await countSolved(solved, element?.dataset.names ?? '');
  element?.querySelector('progress')?.setAttribute('value', String(right));
  element?.querySelector('[data-part="right"]')?.replaceChildren(String(right));
  element?.setAttribute('title', 'Questions answered correctly, without the worked answer in view');
  if (notice === null && !isNoticeShown) return;
  isNoticeShown = true;
  const { showRecordNotice } = await import('./record-notice.ts');
  showRecordNotice(notice);
}

void show();
showDue();
// Where the course begins, it is worked out anew; no other page waits for that.
if (element?.dataset.refreshes !== undefined) {
  void import('../review/refresh-due.ts')
    .then(
      ({ refreshDue }) => refreshDue(element.dataset.refreshes ?? ''),
      () => undefined,
    )
    .then(showDue);
}
openLine(() => void show());
