import type { Locator, Page } from 'playwright/test';
import { figureOn } from './lesson.ts';

/** The field of a quantity in the figure, by the quantity's name. */
export const field = (page: Page, name: string): Locator => figureOn(page).getByRole('textbox', { name });

/** What the inset says is left between the two periods. */
export const residual = (page: Page): Locator => figureOn(page).locator('.inset-value');

/** Opens the controls that are folded away. */
export const unfold = (page: Page): Promise<void> => figureOn(page).locator('.figure-more > summary').click();
