/**
 * Serves the course without a network. All that it keeps belongs to one version of the site: a new version is taken in whole,
 * beside the old one, waits until it is asked for or until no page is open, and is dropped if a file of it is missing.
 */
import { clientsClaim } from 'workbox-core';
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { precacheEntries } from './entries.ts';
import type { KeptSite } from './entries.ts';
import { isExamUnderWay } from './exam-lock.ts';
import { savesData } from './saves-data.ts';

/** The part of a worker's globals that is used here; the page's types are the project's. */
interface Worker {
  readonly registration: { readonly scope: string };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (
    type: 'install' | 'activate' | 'message',
    listener: (
      event: Event & { readonly data?: unknown; readonly waitUntil: (done: Promise<unknown>) => void },
    ) => void,
  ) => void;
}

declare const keptSite: KeptSite;

// The build writes it wherever it is named, so it is named once.
const site = keptSite;

const worker = globalThis as unknown as Worker;
const { scope } = worker.registration;
const visitedName = `wavelength-visited ${scope} `;
const visited = `${visitedName}${site.version}`;

// Before Workbox's own listener, which would begin to load.
worker.addEventListener('install', (event) => {
  if (!savesData()) return;
  event.stopImmediatePropagation();
  event.waitUntil(Promise.reject(new Error('The reader saves data: the version on the device stays.')));
});

async function dropOldVisits(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(visitedName) && name !== visited)
      .map((name) => caches.delete(name)),
  );
}

worker.addEventListener('activate', (event) => event.waitUntil(dropOldVisits()));

worker.addEventListener('message', (event) => {
  if (Reflect.get(Object(event.data), 'type') !== 'SKIP_WAITING') return;
  event.waitUntil(isExamUnderWay().then((isUnderWay) => (isUnderWay ? undefined : worker.skipWaiting())));
});

clientsClaim();
precacheAndRoute(precacheEntries(site.files), {
  // What an address says behind its `?` is read by the page.
  ignoreURLParametersMatching: [/./],
  cleanURLs: false,
});

// What is not taken in at once, such as the bank: as it is on the network, and without one as it was when last opened.
registerRoute(
  ({ url }) => url.href.startsWith(scope),
  new NetworkFirst({ cacheName: visited, matchOptions: { ignoreSearch: true } }),
);

setCatchHandler(async ({ request, url }) => {
  if (request.mode !== 'navigate') return Response.error();
  const isPage = !url.pathname.endsWith('/') && (await matchPrecache(`${url.pathname}/`)) !== undefined;
  if (isPage) return Response.redirect(`${url.pathname}/${url.search}`);
  return (await matchPrecache(new URL('offline/', scope).pathname)) ?? Response.error();
});
