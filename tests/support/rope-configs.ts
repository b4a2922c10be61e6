import { readFileSync } from 'node:fs';

export interface ExpectedSettings {
  readonly headSize: number;
  readonly headSizeRotated: number;
  readonly base: number;
  readonly trainedLength: number;
  readonly targetLength: number | null;
  readonly method: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly attentionFactor: number;
  readonly inverseFrequencies: Readonly<Record<string, number>>;
  readonly atLengths?: readonly {
    readonly length: number;
    readonly attentionFactor: number;
    readonly inverseFrequencies: Readonly<Record<string, number>>;
  }[];
}

type Expected = ExpectedSettings | { readonly layers: Readonly<Record<string, ExpectedSettings>> };

/** A text as people paste it, and what must come out. */
export interface RopeConfig {
  readonly id: string;
  readonly kind: string;
  readonly config: unknown;
  readonly model?: Readonly<Record<string, number>>;
  readonly expected?: Expected;
  readonly expectedError?: { readonly code: string; readonly says: string; readonly where?: string };
  readonly expectedWarning?: string;
  readonly libraryValues?: readonly LibraryRecord[];
}

/** What a library's own code returned for a text. */
export interface LibraryRecord {
  readonly library: string;
  readonly version: string;
  /** By kind of layer; `model` where all are alike. */
  readonly result?: Readonly<Record<string, RecordedValues>>;
  /** The values where a careful reader refuses the text. */
  readonly computed?: RecordedValues;
  readonly error?: string;
  /** The length of text that was asked for; by default the trained length. */
  readonly length?: number;
  readonly resultAtLength?: Readonly<Record<string, RecordedValues>>;
  /** The class that vLLM chose. */
  readonly class?: string;
}

/** All values agree with `expected`, or these are what came out. */
export interface RecordedValues {
  readonly agrees?: boolean;
  readonly computed?: boolean;
  readonly headSizeRotated?: number;
  readonly attentionFactor?: number;
  /** By index from 0. */
  readonly inverseFrequencies?: Readonly<Record<string, number>>;
}

/** The fixtures of the reader; their README says where they come from. */
export function readRopeConfigs(): readonly RopeConfig[] {
  const file = new URL('../fixtures/rope-configs/entries.jsonl', import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RopeConfig);
}

/** The text of an entry, as it would be pasted. */
export function textOf({ config }: RopeConfig): string {
  return typeof config === 'string' ? config : JSON.stringify(config, null, 2);
}
