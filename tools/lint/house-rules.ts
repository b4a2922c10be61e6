/** A name that must not be used somewhere, and why. */
export interface Forbidden {
  readonly name: string;
  readonly message: string;
}

/** The browser’s storage. */
export const storage: readonly Forbidden[] = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'Only src/progress touches the browser’s storage.',
}));

/** What makes a result depend on more than its arguments. */
export const surroundings: readonly Forbidden[] = [
  'Date',
  'document',
  'window',
  'navigator',
  'fetch',
  'performance',
  'crypto',
].map((name) => ({ name, message: 'Pure code: its result depends on its arguments alone.' }));

/** Chance that no seed can repeat. */
export const chance = [
  { object: 'Math', property: 'random', message: 'Draw from the seeded generator of src/quiz/kernel.' },
];

/** What changes the process that tests share. */
export const exchanged = ['mock', 'doMock', 'stubGlobal', 'stubEnv', 'useFakeTimers', 'resetModules'].map(
  (property) => ({
    object: 'vi',
    property,
    message:
      'Other tests share this process: name the file `….isolated.test.ts`, and it gets one of its own.',
  }),
);

/** What gives other results where another language is spoken. */
export const dependentOnLocale = [
  'toLocaleString',
  'localeCompare',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
].map((property) => ({ property, message: 'Pure code: its result must not depend on the reader’s locale.' }));

/** A rule that is on, with its options. */
type Rule<Options> = ['error', Options];

/** At most that many lines of code. */
export function lines(most: number): Rule<{ max: number; skipBlankLines: true; skipComments: true }> {
  return ['error', { max: most, skipBlankLines: true, skipComments: true }];
}

/** These names are not to be used, nor as properties of the global object. */
export function restrict(
  globals: readonly Forbidden[],
): Rule<{ globals: Forbidden[]; checkGlobalObject: true }> {
  return ['error', { globals: [...globals], checkGlobalObject: true }];
}
