import type { ScalingMethodName } from '../core/scaling/index.ts';
import type { ScalingOptions } from '../core/scaling/method.ts';
import type { Understood, Warning } from './notes.ts';

/** What a text leaves out and the reader of the page, or the caller, knows. */
export interface KnownModel {
  /** Coordinates of one head, rotated or not. */
  readonly headSize?: number | undefined;
  /** Rotated coordinates of one head. */
  readonly rotated?: number | undefined;
  readonly base?: number | undefined;
  /** In tokens. */
  readonly trainedLength?: number | undefined;
}

export type ReadMethod = ScalingMethodName | 'proportional';

/** The options of the core, with the stretch of LongRoPE for short texts and for long ones. */
export interface ReadOptions extends Omit<ScalingOptions, 'length' | 'factors'> {
  readonly shortFactors?: readonly number[];
  readonly longFactors?: readonly number[];
}

/** What a configuration does to the pairs of the layers it is for. */
export interface RopeSettings {
  /** Coordinates of one head. */
  readonly headSize: number;
  /** Rotated coordinates of one head; an even number. */
  readonly headSizeRotated: number;
  readonly base: number;
  /** In tokens. */
  readonly trainedLength: number;
  /** In tokens; null where the text does not say. */
  readonly targetLength: number | null;
  readonly method: ReadMethod;
  readonly options: ReadOptions;
  /** What the block states, by the core's names, and how its lengths were understood. */
  readonly fields: Readonly<Record<string, number | string | boolean>>;
  /** The factor on cosines and sines up to the trained length. */
  readonly attentionFactor: number;
  /** The one beyond it, where it differs. */
  readonly longAttentionFactor?: number;
  /** Coordinates that the proportional rule rotates. */
  readonly proportionalSize?: number;
}

/** A text that was understood. */
export interface Reading {
  /** What kind of text it was. */
  readonly source: 'configuration' | 'llama.cpp' | 'GGUF' | 'command line' | 'settings';
  /** The main layers; for a model with several kinds, those that see the whole text. */
  readonly settings: RopeSettings;
  /** Every kind of layer by name, where the model has several. */
  readonly layers: Readonly<Record<string, RopeSettings>> | null;
  readonly modelType: string | null;
  readonly understood: readonly Understood[];
  readonly warnings: readonly Warning[];
}
