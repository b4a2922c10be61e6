import { expect } from 'playwright/test';
import type { Action, Driver } from './driver.ts';

/** How long something that is on its way may take. */
const patience = { timeout: 20_000 };

/** Where the middle of an element is, once it is in view. */
const middleOf = (selector: string) => `(() => {
  const part = document.querySelector(${JSON.stringify(selector)});
  part.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
})()`;

/** Somebody who reads the site in a browser: looks, clicks and types. */
export class Reader {
  private readonly driver: Driver;
  private readonly origin: string;

  constructor(driver: Driver, origin: string) {
    this.driver = driver;
    this.origin = origin;
  }

  /** Opens a page by its address below the site. */
  async open(path: string): Promise<void> {
    await this.driver.navigate(this.origin + path);
  }

  async reload(): Promise<void> {
    await this.driver.reload();
  }

  /** Scrolls to an element, as soon as there is one. */
  async bring(selector: string): Promise<void> {
    await this.sees(`document.querySelector(${JSON.stringify(selector)}) !== null`, true);
    await this.look(middleOf(selector));
  }

  /** What an expression of the page comes to, now. */
  async look(expression: string): Promise<unknown> {
    return await this.driver.evaluate(expression);
  }

  /** Waits until an expression of the page comes to a value, or matches it. */
  async sees(expression: string, wanted: string | RegExp | boolean): Promise<void> {
    const seen = expect.poll(() => this.look(expression), { message: expression, ...patience });
    await (wanted instanceof RegExp ? seen.toMatch(wanted) : seen.toBe(wanted));
  }

  /** Waits until an element shows such words. */
  async reads(selector: string, words: string | RegExp): Promise<void> {
    // A drawing has texts, and no `innerText`.
    const part = `document.querySelector(${JSON.stringify(selector)})`;
    const text = `${part}?.innerText ?? ${part}?.textContent ?? ''`;
    await (typeof words === 'string'
      ? this.sees(`(${text}).includes(${JSON.stringify(words)})`, true)
      : this.sees(text, words));
  }

  async click(selector: string): Promise<void> {
    await this.bring(selector);
    const place = (await this.look(middleOf(selector))) as { x: number; y: number };
    await this.driver.perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', ...place },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** Presses keys one after another; a single sign is itself, others are the code points of WebDriver. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value): Action[] => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.driver.perform({ type: 'key', id: 'keyboard', actions });
  }

  async type(text: string): Promise<void> {
    await this.press(...Array.from(text));
  }

  /** Clicks a field and types into it, over what it held. */
  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.look(`document.querySelector(${JSON.stringify(selector)}).select()`);
    await this.type(text);
  }
}

/** Keys that have no sign, as WebDriver names them. */
export const keys = { enter: '\uE007', escape: '\uE00C', right: '\uE014' } as const;
