import { frequenciesOf } from '../frequencies.ts';
import type { TextFrequencies } from '../frequencies.ts';
import type { ObjectNode } from '../node.ts';
import type { ReadResult } from '../read.ts';
import type { KnownModel, RopeSettings } from '../settings.ts';

/** What a library makes of a text. */
export type LibraryReading =
  | {
      readonly kind: 'read';
      readonly settings: RopeSettings;
      /** The frequencies that it uses in a text of some length, in tokens. */
      readonly frequencies: (length: number) => TextFrequencies;
      /** What it does that a careful reader would not; empty where there is nothing. */
      readonly why: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: readonly string[] }
  /** Nobody has run it on such a text, so nothing is claimed. */
  | { readonly kind: 'unrecorded'; readonly why: readonly string[] };

/** A text that a library reads, and what a careful reader made of it. */
export interface Given {
  readonly text: string;
  readonly known: KnownModel;
  /** The kind of layer that is looked at; undefined for the main one. */
  readonly layer?: string | undefined;
  readonly careful: ReadResult;
  /** The configuration in the text, where there is one. */
  readonly root: ObjectNode | undefined;
}

/** The settings of the layers that are looked at. */
export function settingsOf(result: ReadResult, layer: string | undefined): RopeSettings | undefined {
  if (!result.ok) return undefined;
  const { layers, settings } = result.reading;
  return (layer === undefined ? undefined : layers?.[layer]) ?? settings;
}

/** A text that was read with a library's habits as the library's reading. */
export function asReading(
  result: ReadResult,
  why: readonly string[],
  layer: string | undefined,
): LibraryReading {
  const isElsewhere = result.ok && layer !== undefined && result.reading.layers?.[layer] === undefined;
  if (isElsewhere) return { kind: 'unrecorded', why: [`It was not run with the layers ${layer} alone.`] };
  const settings = settingsOf(result, layer);
  if (settings === undefined) return { kind: 'refused', why: result.ok ? why : [result.error.message] };
  return { kind: 'read', settings, why, frequencies: (length) => frequenciesOf(settings, length) };
}
