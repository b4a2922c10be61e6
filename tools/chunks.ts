/** Modules that go into one file of the built site. */
export interface ChunkGroup {
  readonly name: string;
  readonly test: RegExp;
  /** A module that fits several groups goes into the first. */
  readonly priority: number;
}

/**
 * What is loaded together stands together. Left alone, the bundler gives each module that two pages share a file of its
 * own: a lesson then loads some forty files, which compress badly, and one after the other on a slow line. Graders
 * are in no group: each is loaded by the questions of its type alone.
 */
const groups: readonly (readonly [string, RegExp])[] = [
  // Every page with a figure or a question.
  ['preact', /node_modules\/(?:preact|@preact|@astrojs\/preact)\/|rolldown\/runtime|preload-helper/],
  // Fields for numbers, in questions and figures.
  [
    'numbers',
    /src\/(?:formula\/(?:number-input\/(?!unit|known-units|read-quantity)|error)|core\/numeric\/(?:format|check|nearest|superscript))/,
  ],
  // What the shell of a question and its fields share.
  ['marks', /src\/(?:ui\/(?:AnswerMark|plain-text)|quiz\/kernel\/(?:limits|question-text))/],
  // Fields in which something is chosen: small, and seldom alone in a lesson.
  [
    'fields',
    /src\/(?:ui\/OptionList|quiz\/kernel\/selection|quiz\/types\/(?:choice|true-false|match|order|term|case|cloze)\/(?:View|read|arrangement|prompt-pieces))/,
  ],
  // Formulas of authors: for numbers that follow a figure, and for grading.
  ['formulas', /src\/formula\/(?:built-ins|evaluate|tokens|parse|ast)/],
  ['notebook', /src\/notebook\/(?:notebook|parameters|address|page-notebook|use-notebook)/],
  // The shell of a question and what plays it; not what grades.
  ['question', /src\/(?:components\/question|player\/(?!browser-book|open-question|words|deal))/],
];

/** The groups in the form that the bundler takes, the first the strongest. */
export const chunkGroups: ChunkGroup[] = groups.map(([name, test], index) => ({
  name,
  test,
  priority: groups.length - index,
}));
