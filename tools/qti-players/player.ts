import type { Page } from 'playwright/test';
import type { QtiResponse } from '../../tests/support/interchange/qti-consumer.ts';

/** An item and what is responded to it, time after time. */
export interface PlayJob {
  readonly text: string;
  readonly responses: readonly Readonly<Record<string, QtiResponse>>[];
}

/** A QTI 3 player that others wrote, in a page of its own. */
export interface QtiPlayer {
  readonly name: string;
  readonly load: (page: Page) => Promise<void>;
  /** The scores that it gives, in the order of the responses; null where it gives none. */
  readonly play: (page: Page, job: PlayJob) => Promise<readonly (number | null)[]>;
}
