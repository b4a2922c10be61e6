import { describe, expect, it, vi } from 'vitest';
import { connectParts, partAt } from '../../src/figure/parts.ts';

/** An element as far as parts look at one: what it is, and what it is in. */
class FakeElement {
  readonly dataset: Readonly<Record<string, string>>;
  readonly #parent: FakeElement | null;
  readonly attributes = new Set<string>();

  constructor(dataset: Readonly<Record<string, string>>, parent: FakeElement | null = null) {
    this.dataset = dataset;
    this.#parent = parent;
  }

  closest(selector: string): FakeElement | null {
    const name = selector
      .slice('[data-'.length, -1)
      .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return name in this.dataset ? this : (this.#parent?.closest(selector) ?? null);
  }

  setAttribute(name: string): void {
    this.attributes.add(name);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  scrollIntoView(): void {
    this.attributes.add('scrolled to');
  }
}

const figure = new FakeElement({ figure: 'dial' });
const ring = new FakeElement({ part: 'ring' }, figure);
const words = new FakeElement({ pointsAt: 'dial', names: 'ring' });
const at = (element: FakeElement | null) => partAt(element as unknown as Element | null);

describe('partAt', () => {
  it('is what words point at', () => {
    expect(at(words)).toEqual({ figure: 'dial', part: 'ring' });
  });

  it('is the part of a figure that an element belongs to', () => {
    expect(at(new FakeElement({}, ring))).toEqual({ figure: 'dial', part: 'ring' });
  });

  it('is nothing elsewhere', () => {
    expect(at(figure)).toBeNull();
    expect(at(null)).toBeNull();
    expect(at(new FakeElement({ part: 'ring' }))).toBeNull();
  });
});

/** A page with these words and this part, and a hand that points. */
function openPage() {
  const listeners = new Map<string, (event: object) => void>();
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  const page = {
    addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener),
    querySelectorAll: (selector: string) => {
      if (selector === '[data-lit]')
        return [words, ring].filter(({ attributes }) => attributes.has('data-lit'));
      return selector.includes('data-part') ? [ring] : [words];
    },
    querySelector: () => figure,
  };
  connectParts(page as unknown as Document);
  const lit = () => [words, ring].map(({ attributes }) => attributes.has('data-lit'));
  return { lit, send: (kind: string, target: FakeElement) => listeners.get(kind)?.({ target }) };
}

describe('a page with words that point', () => {
  it('lights both up while either is pointed at', () => {
    const { lit, send } = openPage();
    send('pointerover', ring);
    expect(lit()).toEqual([true, true]);
    send('pointerover', figure);
    expect(lit()).toEqual([false, false]);
  });

  it('lights nothing up under a handle, which the reader holds to watch the rest', () => {
    const { lit, send } = openPage();
    send('pointerover', new FakeElement({ moves: 'lambda' }, ring));
    expect(lit()).toEqual([false, false]);
  });

  it('keeps them lit after a tap, until the next, and brings the figure into view', () => {
    const { lit, send } = openPage();
    send('click', words);
    send('pointerover', figure);
    expect(lit()).toEqual([true, true]);
    expect(figure.attributes.has('scrolled to')).toBe(true);
    send('click', words);
    send('pointerover', figure);
    expect(lit()).toEqual([false, false]);
    vi.unstubAllGlobals();
  });
});
