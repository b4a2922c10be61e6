import type { Page } from 'playwright/test';
import type { QtiResponse } from '../../tests/support/interchange/qti-consumer.ts';

/** An item and what is responded to it, time after time. */
export interface PlayJob {
  readonly text: string;
  readonly responses: readonly Readonly<Record<string, QtiResponse>>[];
}

/** What a player makes of a response: its outcomes by their names, as it keeps them. */
export type PlayedOutcomes = Readonly<Record<string, unknown>>;

/** A QTI 3 player that others wrote, in a page of its own. */
export interface QtiPlayer {
  readonly name: string;
  /** Loads the player, which stays for all items, into an empty page. */
  readonly load: (page: Page) => Promise<void>;
  /** Shows an item, and gives the outcomes of each response in turn. */
  readonly play: (page: Page, job: PlayJob) => Promise<readonly PlayedOutcomes[]>;
}
