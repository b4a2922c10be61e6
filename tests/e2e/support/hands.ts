import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';

/** What a learner does to a question, by whatever means. A field is named by a selector inside the question. */
export interface Hand {
  /** Ticks a radio button or a box, or presses a button. */
  readonly press: (field: string) => Promise<void>;
  /** Puts a text in the place of what a field holds. */
  readonly write: (field: string, text: string) => Promise<void>;
  /** Chooses from a drop-down menu by the option's value. */
  readonly choose: (menu: string, value: string) => Promise<void>;
  readonly check: () => Promise<void>;
}

const checkButton = '.answer-check button';

/** A mouse, or on a screen that is touched a finger. */
export function pointer(question: Locator, isTouched: boolean): Hand {
  const hit = (field: string) => {
    // Whoever points at a radio button may hit its text as well.
    const target = question
      .locator(`label:has(${field}:is([type="radio"], [type="checkbox"])), ${field}`)
      .first();
    return isTouched ? target.tap() : target.click();
  };
  return {
    press: hit,
    write: async (field, text) => {
      await hit(field);
      await question.locator(field).fill(text);
    },
    choose: async (menu, value) => {
      await question.locator(menu).selectOption(value);
    },
    check: () => hit(checkButton),
  };
}

/** The keyboard alone: the Tab key in either direction, then what a reader without a mouse presses. */
export function keyboard(question: Locator): Hand {
  const page = question.page();
  return {
    press: async (field) => {
      const target = question.locator(field);
      if ((await target.getAttribute('type')) === 'radio') {
        await pressRadio(page, target);
        return;
      }
      await tabTo(target);
      await page.keyboard.press('Space');
    },
    write: async (field, text) => {
      const target = question.locator(field);
      await tabTo(target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
      // In a program Tab indents until Escape gives it back, as the field says.
      if (await target.evaluate((element) => element instanceof HTMLTextAreaElement)) {
        await page.keyboard.press('Escape');
      }
    },
    choose: async (menu, value) => {
      const target = question.locator(menu);
      await tabTo(target);
      const [word = ''] = (await target.locator(`option[value="${value}"]`).innerText()).split(/[\s:]/);
      await page.keyboard.type(word);
      await expect(target).toHaveValue(value);
    },
    check: async () => {
      await tabTo(question.locator(checkButton));
      await page.keyboard.press('Enter');
    },
  };
}

/** A group of radio buttons is one stop of the Tab key; the arrows go on from there. */
async function pressRadio(page: Page, target: Locator): Promise<void> {
  await tabTo(target);
  await page.keyboard.press('Space');
  for (let press = 0; press < 12 && !(await target.isChecked()); press += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(target).toBeChecked();
}

/** Where the focus is, as seen from a target, and how many stops of the Tab key may lie between, at least one. */
interface Way {
  readonly place: 'here' | 'before' | 'after';
  readonly stops: number;
}

/** Looks for the way once for several presses: each look is a trip to the browser. */
function lookFor(target: Locator): Promise<Way> {
  return target.evaluate((element): Way => {
    const focused = document.activeElement;
    const isRadio = (one: Element | null): one is HTMLInputElement =>
      one instanceof HTMLInputElement && one.type === 'radio';
    const isInGroup = isRadio(element) && isRadio(focused) && element.name === focused.name;
    if (element === focused || isInGroup) return { place: 'here', stops: 0 };
    const precedes = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
    const from = focused ?? document.body;
    const isAfter = precedes(from, element);
    const [first, last] = isAfter ? [from, element] : [element, from];
    // A group of radio buttons is one stop, and may begin at any of them: those wait for the next look.
    const fields = 'a[href], button, select, textarea, input:not([type="radio"])';
    const between = [...document.querySelectorAll(fields)].filter(
      (one) => one !== first && one !== last && precedes(first, one) && precedes(one, last),
    );
    const stops = between.filter((one) => one.matches(':enabled') && one.checkVisibility()).length;
    return { place: isAfter ? 'after' : 'before', stops: stops + 1 };
  });
}

/**
 * Presses Tab, or Shift and Tab where the target stands before the focus, until the focus is on the target, or for a
 * radio button on one of its group.
 */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  for (let look = 0; look < 150; look += 1) {
    const { place, stops } = await lookFor(target);
    if (place === 'here') return;
    for (let press = 0; press < stops; press += 1) {
      await page.keyboard.press(place === 'before' ? 'Shift+Tab' : 'Tab');
    }
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}
