/** Modules that go into one file of the built site. */
export interface ChunkGroup {
  readonly name: string;
  readonly test: RegExp;
  /** A module that fits several groups goes into the first. */
  readonly priority: number;
}

/**
 * What is loaded together stands together. Left alone, the bundler gives each module that two pages share a file of its
 * own: a lesson then loads some forty files, which compress badly, and one after the other on a slow line. A group
 * takes along what its modules import. Graders, and what reads calculations, are in no group: few pages load them all.
 */
const groups: readonly (readonly [string, RegExp])[] = [
  // What loads a script on demand: also pages without figures and questions have it.
  ['preload', /preload-helper/],
  // Every page with a figure or a question.
  ['preact', /node_modules\/(?:preact|@preact|@astrojs\/preact)\/|src\/ui\/(?:ReplacedText|pending-reads)/],
  // What the shell of a question and its fields share, or the page of a set before a question of it is open.
  ['marks', /src\/(?:ui\/(?:AnswerMark|plain-text)|quiz\/kernel\/(?:limits|question-text)|player\/terms\.)/],
  // Fields in which something is chosen: small, and seldom alone in a lesson.
  [
    'fields',
    /src\/(?:ui\/OptionList|quiz\/kernel\/selection|quiz\/types\/(?:choice|true-false|match|order|term|case|cloze)\/(?:View|read|arrangement|prompt-pieces))/,
  ],
  // A glance at the record, which every page has, and the watch for its beginning.
  [
    'glance',
    /src\/(?:progress\/(?:home|names|snapshot|glance|review-keys|channel|existing-database|lazy-journal)|offline\/saves-data)/,
  ],
  // How numbers are checked and written: also for the home page, which draws without a framework.
  ['numbers', /src\/core\/numeric\/(?:format|check|superscript)/],
  // Figures and live numbers, without the question's shell.
  ['notebook', /src\/notebook\/(?:notebook|parameters|address|page-notebook|use-notebook)/],
  // What figures and the shell of a question both ask of the course's quantities.
  ['quantities', /src\/notebook\/quantities\./],
  // What has a part of a page come to life: parts of questions wait for a reader, and so does the calculator.
  ['wake', /src\/components\/islands\/(?:first-sign|wake|Later)\./],
  // The shell of a question and what plays it; not what grades, what words an outcome, or what few pages have.
  [
    'question',
    /src\/(?:components\/question\/(?!card|Card|OutcomeBody|QuestionFigure|RunAnswer|adopt-widget-style|QuizEnd|result-words|show-in-figure)|player\/(?!browser-book|open-question|words|deal|question-set|replay|steady-clock|fresh-variant))/,
  ],
  // What figures compute with and graders too.
  ['frequencies', /src\/core\/(?:rope\/(?:frequencies|pair-layout)|arguments)\./],
  // The scaling that most figures are about.
  ['base-scaling', /src\/core\/scaling\/(?:base-scaling|stretch)\./],
  // What is predicted and brought back: also a script of the page, before any figure.
  [
    'predictions',
    /src\/(?:figure\/(?:open-predictions|predictions|prediction-words)|components\/lesson\/use-prediction)\./,
  ],
  // A plot without controls, as the calculator draws it.
  [
    'plot',
    /src\/(?:figure\/plot\/(?:Plot|Line|Points|Legend|axis|plot-context)|ui\/(?:PlotFrame|scale|DataTable))/,
  ],
  // Passing on a figure, or a question of the bank, whose page has no figure.
  ['share', /src\/ui\/(?:copy-text|use-embed-panel)\./],
  // What every other figure has, and the parts of plots that nearly all have.
  [
    'figure',
    /src\/(?:figure\/(?:define-figure|Figure[A-Z]|use-|figure-context|table|source|plot\/(?:Handle|EdgeMark|GuessMark|Readout|Area|Inset|Rules|Zones|DrawnGuess))|ui\/(?:drag|NumberField|Symbol|Slider|slider-scale)|notebook\/(?:ParameterControl|parameter-scale|step-towards|lazy-reader))/,
  ],
];

/** The groups in the form that the bundler takes, the first the strongest. */
export const chunkGroups: ChunkGroup[] = groups.map(([name, test], index) => ({
  name,
  test,
  priority: groups.length - index,
}));
