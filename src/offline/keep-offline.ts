import { Workbox } from 'workbox-window';
import { isExamUnderWay } from './exam-lock.ts';
import { showUpdate } from './update-notice.ts';

/** How long an update waits before it looks again whether an exam is over, in milliseconds. */
const examPause = 30_000;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tells of an update once no exam is under way in any tab. */
async function announce(apply: () => void): Promise<void> {
  while (await isExamUnderWay()) await wait(examPause);
  showUpdate('A new version of the course is ready.', 'Use it now', async () => {
    if (await isExamUnderWay()) return 'It waits until the exam is over that is under way in another tab.';
    apply();
    return 'One moment…';
  });
}

/**
 * Has the course kept on the device, and tells the reader when there is a new version of it.
 * @param base - the site's base path, `/` at its end
 */
export async function keepOffline(base: string): Promise<void> {
  const workbox = new Workbox(`${base}service-worker.js`, { scope: base, updateViaCache: 'none' });
  let isApplied = false;
  workbox.addEventListener('waiting', () => {
    void announce(() => {
      isApplied = true;
      workbox.messageSkipWaiting();
    });
  });
  workbox.addEventListener('controlling', ({ isUpdate = false }) => {
    if (isApplied) location.reload();
    else if (isUpdate) {
      showUpdate(
        'The course was updated in another tab. This page still shows the old version.',
        'Load it anew',
        () => {
          location.reload();
          return Promise.resolve('One moment…');
        },
      );
    }
  });
  await workbox.register();
}
