import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Wake from '../../../src/components/islands/wake.ts';

/** What waits for an island to come within a distance of the screen. */
interface Watch {
  readonly distance: string;
  readonly arrive: () => void;
}

let watches: Watch[] = [];
let page = new EventTarget();
let wakeOnTouch: typeof Wake.wakeOnTouch;

beforeEach(async () => {
  watches = [];
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(
        report: (entries: readonly { isIntersecting: boolean }[]) => void,
        { rootMargin }: { rootMargin: string },
      ) {
        report([{ isIntersecting: false }]);
        watches.push({ distance: rootMargin, arrive: () => report([{ isIntersecting: true }]) });
      }
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  // A sign of a reader is remembered for as long as the page.
  vi.resetModules();
  ({ wakeOnTouch } = await import('../../../src/components/islands/wake.ts'));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An island with one child, as far as it is asked for. */
function islandOf(load: () => Promise<() => Promise<void>>) {
  const island = Object.assign(new EventTarget(), { children: [{}] }) as unknown as Element;
  return { island, approach: wakeOnTouch(load, island) };
}

/** The watch for a distance; throws if there is none. */
function watchFor(distance: string): Watch {
  const watch = watches.find((each) => each.distance === distance);
  if (watch === undefined) throw new Error(`nothing waits for ${distance}`);
  return watch;
}

const settle = () => new Promise((resolve) => void setTimeout(resolve, 5));

function scripts() {
  const hydrate = vi.fn(() => Promise.resolve());
  return { hydrate, load: vi.fn(() => Promise.resolve(hydrate)) };
}

it('fetches the scripts of an island that comes near, and runs them once it is on the screen', async () => {
  const { load, hydrate } = scripts();
  islandOf(load).approach('400px');
  expect(load).not.toHaveBeenCalled();
  watchFor('400px').arrive();
  await settle();
  expect(load).toHaveBeenCalledOnce();
  expect(hydrate).not.toHaveBeenCalled();
  watchFor('0px').arrive();
  await settle();
  expect(hydrate).toHaveBeenCalledOnce();
});

it.each(['pointermove', 'pointerdown', 'keydown', 'scroll'])(
  'runs the scripts of an island that is near at a first %s anywhere',
  async (sign) => {
    const { load, hydrate } = scripts();
    islandOf(load).approach('400px');
    watchFor('400px').arrive();
    await settle();
    page.dispatchEvent(new Event(sign));
    await settle();
    expect(hydrate).toHaveBeenCalledOnce();
  },
);

it('wakes islands that come near together in tasks of their own', async () => {
  const order: string[] = [];
  for (const name of ['one', 'two']) {
    const hydrate = async () => {
      order.push(name);
      // What is left of its task.
      for (let step = 0; step < 50; step += 1) await Promise.resolve();
      order.push(`the end of ${name}`);
    };
    islandOf(() => Promise.resolve(hydrate)).approach('400px');
  }
  for (const { arrive } of [...watches]) arrive();
  await settle();
  page.dispatchEvent(new Event('scroll'));
  await settle();
  expect(order).toEqual(['one', 'the end of one', 'two', 'the end of two']);
});

it.each(['pointerdown', 'focusin'])('fetches and runs them at a %s, near or not', async (touch) => {
  const { load, hydrate } = scripts();
  const { island, approach } = islandOf(load);
  approach('400px');
  island.dispatchEvent(new Event(touch));
  await settle();
  watchFor('400px').arrive();
  await settle();
  page.dispatchEvent(new Event('scroll'));
  await settle();
  expect(load).toHaveBeenCalledOnce();
  expect(hydrate).toHaveBeenCalledOnce();
});

it('tells of a download that fails, and tries again at the next touch', async () => {
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
  const { load, hydrate } = scripts();
  load.mockRejectedValueOnce(new Error('offline'));
  const { island, approach } = islandOf(load);
  approach('400px');
  watchFor('400px').arrive();
  await settle();
  expect(told).toHaveBeenCalledOnce();
  island.dispatchEvent(new Event('pointerdown'));
  await settle();
  expect(load).toHaveBeenCalledTimes(2);
  expect(hydrate).toHaveBeenCalledOnce();
});
