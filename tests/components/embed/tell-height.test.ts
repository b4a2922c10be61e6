import { expect, it, vi } from 'vitest';
import { tellHeight } from '../../../src/components/embed/tell-height.ts';

/** A window of which a test spells out only its parent. */
function windowIn(parent: object | null, height: number) {
  let notify: () => void = () => undefined;
  const own: Record<string, unknown> = {
    document: { body: { getBoundingClientRect: () => ({ height }) } },
    ResizeObserver: class {
      constructor(callback: () => void) {
        notify = callback;
      }
      observe() {
        notify();
      }
    },
  };
  own.parent = parent ?? own;
  return own as unknown as Parameters<typeof tellHeight>[0];
}

it('tells the page round it the height of its content, in whole pixels', () => {
  const postMessage = vi.fn();
  tellHeight(windowIn({ postMessage }, 512.3));
  expect(postMessage.mock.calls).toEqual([[{ type: 'wavelength:height', height: 513 }, '*']]);
});

it('tells nothing when it is alone in its window', () => {
  const own = windowIn(null, 100);
  const postMessage = vi.fn();
  Object.assign(own, { postMessage });
  tellHeight(own);
  expect(postMessage).not.toHaveBeenCalled();
});
