/** What the lab's models were measured under. The first one and `first-base` take a factor on the base. */
export const labSettings = [
  'base',
  'matched-base',
  'interpolation',
  'by-parts',
  'yarn',
  'tuned-nothing',
  'tuned-interpolation',
  'tuned-base',
  'tuned-by-parts',
  'alibi',
  't5',
  'no-positions',
  'not-scaled',
  'stale-keys',
  'other-pairing',
  'ramp-turned',
  'first-base',
  'first-by-parts',
  'first-alibi',
  'first-t5',
] as const;
export type LabSetting = (typeof labSettings)[number];

export interface LabPlace {
  readonly setting: LabSetting;
  readonly lambda?: number;
}

/** A setting between two positions, or in the settings `first-…` two distances, in tokens. */
export interface LabSpan extends LabPlace {
  readonly from: number;
  readonly to: number;
}
