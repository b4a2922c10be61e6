import type { FormulaSource } from '../oracle-function.ts';

/** The settings of the scaling methods; each method reads a few of them. */
export interface ScalingOptions {
  /** The scale factor; by default targetLength / trainedLength. */
  readonly factor?: number;
  /** Turns over the trained length up to which a pair is interpolated whole; by default 1. */
  readonly slowRotations?: number;
  /** Turns over the trained length from which a pair is left alone; by default 32. */
  readonly fastRotations?: number;
  /** Llama 3's name for the turns up to which a pair is interpolated whole; by default 1. */
  readonly lowFrequencyFactor?: number;
  /** Llama 3's name for the turns from which a pair is left alone; by default 4. */
  readonly highFrequencyFactor?: number;
  /** The length of the text at hand, in tokens; by default targetLength. */
  readonly length?: number;
  /** One stretch per pair, the fastest first. */
  readonly factors?: readonly number[];
  /** Whether the bounds of YaRN's ramp are rounded to whole pairs; by default true. */
  readonly truncate?: boolean;
}

/** A pair and a scaling, checked, with every default filled in. */
export interface ScalingSetting {
  readonly base: number;
  readonly headSize: number;
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  readonly trainedLength: number;
  readonly factor: number;
  readonly slowRotations: number;
  readonly fastRotations: number;
  readonly lowFrequencyFactor: number;
  readonly highFrequencyFactor: number;
  readonly length: number;
  /** Empty where none were given; a method that needs them refuses that. */
  readonly factors: readonly number[];
  readonly truncate: boolean;
}

/** A way to stretch the periods of the pairs of a head. */
export interface ScalingMethod {
  readonly name: string;
  /** The options that the method takes. */
  readonly options: readonly (keyof ScalingOptions)[];
  /** The ratio of a pair's new period to its old one; throws `RangeError` where the method has none. */
  readonly periodRatio: (setting: ScalingSetting) => number;
}

/** A scaling method and its documentation. */
export interface DocumentedMethod extends ScalingMethod {
  /** One sentence: what the method does. */
  readonly summary: string;
  /** The ratio of the new period to the old one in TeX, without delimiters. */
  readonly formula: string;
  readonly sources: readonly FormulaSource[];
}

/** A scaling method with its documentation; as `OracleDocs`, no page calls it. */
export type MethodDocs = () => DocumentedMethod;
