import type { NeutralItem } from './item/neutral-item.ts';
import type { LossCode } from './losses.ts';

/** What became of an item in a format. */
export interface ItemReport {
  readonly id: string;
  readonly seed: number;
  readonly title: string;
  /** Whether it is in the file. */
  readonly isIncluded: boolean;
  /** What does not travel, each once. */
  readonly losses: readonly LossCode[];
}

/** A file for another system. */
export interface ExportFile {
  /** Text, or the bytes of an archive. */
  readonly content: string | Uint8Array;
  readonly report: readonly ItemReport[];
}

/** Writes items in one format. */
export interface ExportFormat {
  /** As `--help` and the page call it. */
  readonly label: string;
  /** The end of its files' names, with the dot. */
  readonly extension: '.xml' | '.txt' | '.zip';
  readonly mediaType: string;
  readonly write: (items: readonly NeutralItem[]) => ExportFile;
}

/** The report of an item; losses are listed in the order in which they were met. */
export function reportOf(
  { id, seed, title }: NeutralItem,
  isIncluded: boolean,
  losses: readonly LossCode[],
): ItemReport {
  return { id, seed, title, isIncluded, losses: [...new Set(losses)] };
}
