/** A library whose reading was recorded, by the name that addresses and the command use. */
export interface Library {
  readonly id: LibraryId;
  readonly name: string;
  /** What was run, as its recording says. */
  readonly recorded: string;
}

/** The versions of Transformers, in their order. */
export const transformersVersions = [
  '4.36',
  '4.42',
  '4.44',
  '4.45',
  '4.48',
  '4.51',
  '4.55',
  '4.56',
  '4.57.6',
  '5.17.0',
  '5.18.0',
] as const;

export type TransformersVersion = (typeof transformersVersions)[number];
export type LibraryId = `transformers-${TransformersVersion}` | 'vllm' | 'llama.cpp';

/** Every library, the newest Transformers first. */
export const libraries: readonly Library[] = [
  ...transformersVersions
    .map((version): Library => ({
      id: `transformers-${version}`,
      name: `Transformers ${version}`,
      recorded: version,
    }))
    .reverse(),
  { id: 'vllm', name: 'vLLM, April 2026', recorded: 'snapshot 22f8d2869 (2026-04-21)' },
  { id: 'llama.cpp', name: 'llama.cpp, August 2026', recorded: 'snapshot d32676d77 (2026-08-18)' },
];

/** The version that an id of Transformers names; undefined for another library. */
export function versionOf(id: LibraryId): TransformersVersion | undefined {
  return transformersVersions.find((version) => id === `transformers-${version}`);
}

/** Whether a version is between two others, both included. */
export function isBetween(
  version: TransformersVersion,
  first: TransformersVersion,
  last: TransformersVersion,
): boolean {
  const place = (each: TransformersVersion) => transformersVersions.indexOf(each);
  return place(first) <= place(version) && place(version) <= place(last);
}
