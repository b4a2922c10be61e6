/**
 * Keeps the course on the device once the page is idle, never for a reader who saves data. `npm run dev` keeps nothing, and
 * a package for a learning management system brings no worker along.
 */
import { isInPackage } from '../../progress/home.ts';
import { savesData } from '../../offline/saves-data.ts';

const keep = (): void => {
  import('../../offline/keep-offline.ts')
    .then(({ keepOffline }) => keepOffline(import.meta.env.BASE_URL.replace(/\/?$/, '/')))
    // Without it the site works as long as there is a network.
    .catch(() => undefined);
};
const whenIdle = (): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(keep, { timeout: 10_000 });
  else setTimeout(keep, 2000);
};
if (import.meta.env.PROD && !isInPackage && 'serviceWorker' in navigator && !savesData()) {
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
