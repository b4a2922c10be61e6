import { afterEach, describe, expect, it, vi } from 'vitest';
import { declare } from '../../support/parameters.ts';

const declarations = {
  lambda: declare({ kind: 'real', minimum: 0.5, maximum: 64, default: 1 }),
  m: declare(),
};
const lesson = {
  elementId: 'figure-period-matching',
  parameter: 'lambda',
  declarations,
  widget: 'period-matching',
  quantities: ['lambda', 'm'],
};

interface Page {
  readonly hasFigure?: boolean;
}

/** A page with one figure, and what becomes of it. */
async function openPage({ hasFigure = true }: Page = {}) {
  // The address is brought up to date after a while, which outlasts a test.
  vi.useFakeTimers();
  const done: unknown[] = [];
  const slider = { focus: (options: object) => done.push(['focus', options]) };
  const figure = {
    scrollIntoView: (options: object) => done.push(['scroll', options]),
    querySelector: (selector: string) => {
      done.push(['look for', selector]);
      return slider;
    },
  };
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '' });
  vi.stubGlobal('history', { replaceState: () => undefined });
  vi.stubGlobal('document', {
    getElementById: (id: string) => (hasFigure && id === lesson.elementId ? figure : null),
  });
  vi.resetModules();
  const { openPageNotebook } = await import('../../../src/notebook/page-notebook.ts');
  const { showInFigure } = await import('../../../src/components/question/show-in-figure.ts');
  const values = () => openPageNotebook(declarations).notebook.values.value;
  return { done, showInFigure, values, lambda: () => values().lambda };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('showInFigure', () => {
  it('puts the number into the page’s notebook, and says nothing', async () => {
    const { showInFigure, lambda } = await openPage();
    expect(showInFigure(lesson, 4.089, new Map())).toBeNull();
    expect(lambda()).toBe(4.089);
  });

  it('scrolls to the figure, then gives the focus to the parameter’s slider without moving the page', async () => {
    const { showInFigure, done } = await openPage();
    showInFigure(lesson, 4.089, new Map());
    expect(done).toEqual([
      ['scroll', { block: 'start' }],
      ['look for', 'input[type="range"][id$="-lambda-slider"]'],
      ['focus', { preventScroll: true }],
    ]);
  });

  it('shows the question’s own case, as far as the figure has it, but never the key', async () => {
    const { showInFigure, values } = await openPage();
    expect(showInFigure(lesson, 4.089, new Map(Object.entries({ m: 32, lambda: 5, d: 128 })))).toBeNull();
    expect(values()).toEqual({ m: 32, lambda: 4.089 });
    expect(showInFigure(lesson, 4, new Map([['m', 1000]]))).toBeNull();
    expect(values()).toEqual({ m: 32, lambda: 4 });
  });

  it('says what the figure takes where the number is off its chart, and moves nothing', async () => {
    const { showInFigure, lambda, done } = await openPage();
    expect(showInFigure(lesson, 10_000, new Map())).toBe(
      'That is off the chart: the figure takes a number from 0.5 to 64.',
    );
    expect([lambda(), done]).toEqual([1, []]);
  });

  it('says so where the page has no such parameter', async () => {
    const { showInFigure } = await openPage();
    expect(showInFigure({ ...lesson, parameter: 'base' }, 4, new Map())).toBe(
      'That is off the chart: the figure takes other values.',
    );
  });

  it('keeps the number where the figure has not been drawn', async () => {
    const { showInFigure, lambda } = await openPage({ hasFigure: false });
    expect(showInFigure(lesson, 4, new Map())).toBeNull();
    expect(lambda()).toBe(4);
  });
});

it('refuses a value that goes beyond what the others allow, in words', async () => {
  const { showInFigure, values } = await openPage();
  const heads = {
    d: declare({ kind: 'even', default: 8 }),
    pair: declare({ minimum: 1, default: 1, atMost: { of: 'd', times: 0.5 } }),
  };
  const pairPlace = { ...lesson, parameter: 'pair', declarations: heads };
  expect(showInFigure(pairPlace, 20, new Map())).toBe(
    'That is off the chart: the figure takes a whole number from 1 to 4.',
  );
  expect(showInFigure(pairPlace, 20, new Map([['d', 64]]))).toBeNull();
  expect(values()).toEqual({ d: 64, pair: 20 });
});

describe('the way back', () => {
  /** A press of “Show on the chart”, and the button that the figure then has. */
  async function jump() {
    const focused: unknown[] = [];
    const button = {
      addEventListener: (_: string, listener: () => void) => (press = listener),
      textContent: '',
    };
    const place = {
      hidden: true,
      children: [] as unknown[],
      replaceChildren: (...all: unknown[]) => (place.children = all),
    };
    let press = () => undefined as unknown;
    const { showInFigure } = await openPage();
    const figure = {
      scrollIntoView: () => undefined,
      querySelector: (selector: string) => (selector === '.figure-return' ? place : null),
    };
    vi.stubGlobal('document', { getElementById: () => figure, createElement: () => button });
    const back = {
      focus: () => focused.push('focus'),
      scrollIntoView: () => focused.push('scroll'),
    } as unknown as HTMLElement;
    showInFigure({ ...lesson, elementId: 'figure' }, 4, new Map(), back);
    return { place, button, focused, press: () => press() };
  }

  it('is offered in the figure', async () => {
    const { place, button } = await jump();
    expect(place.hidden).toBe(false);
    expect(place.children).toEqual([button]);
    expect(button.textContent).toContain('Back to the question');
  });

  it('leads to what the reader pressed, and goes once it was taken', async () => {
    const { place, focused, press } = await jump();
    press();
    expect(focused).toEqual(['focus', 'scroll']);
    expect(place.hidden).toBe(true);
    expect(place.children).toEqual([]);
  });
});
