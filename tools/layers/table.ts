import { astro, core, formulas, preact, typesetting } from './layer.ts';
import type { Layer } from './layer.ts';
import { quizLayers } from './quiz.ts';

/** Folders of which each subfolder is one of a kind: none of these may import another. */
export const collections: readonly string[] = ['src/quiz/types', 'src/widgets'];

/** Packages for the build. Whatever the browser loads must not reach them. */
export const buildOnlyPackages: readonly string[] = [
  ...astro,
  ...typesetting,
  '@astrojs/*',
  'node:*',
  'vite',
  'zod',
];

export const layers: readonly Layer[] = [
  {
    name: 'core-gate',
    files: [
      'src/core/oracle.ts',
      'src/core/oracle-function.ts',
      'src/core/misconceptions/index.ts',
      // The lab's results, for whoever evaluates formulas that call them.
      'src/core/lab/install.ts',
      'src/core/numeric/**',
    ],
    imports: core,
  },
  // The documentation of the oracle is for the build; what grades and draws in the browser does without.
  {
    name: 'core-docs',
    files: ['src/core/oracle-docs.ts', 'src/core/lab/lab-results-docs.ts'],
    imports: [...core, 'core-docs'],
  },
  { name: 'core', files: ['src/core/**'], imports: core },
  { name: 'formula', files: ['src/formula/**'], imports: formulas },
  // What a pasted configuration does to the pairs, and how one is written: texts and numbers, no page.
  { name: 'configuration', files: ['src/configuration/**'], imports: ['configuration', ...core] },
  // A small language model at work: no page, no screen; its worker is started by the figure that shows it.
  { name: 'lab', files: ['src/lab/**'], imports: ['lab', ...core] },
  ...quizLayers,
  // Questions of other systems' files, which become drafts: for the author's command line, no page.
  {
    name: 'interchange-read',
    files: ['src/interchange/read/**'],
    imports: ['interchange-read'],
    packages: [...typesetting, 'fflate', 'gift-pegjs', 'hast-*', 'sax', 'yaml'],
  },

  {
    name: 'sandbox',
    files: ['src/sandbox/**'],
    // A cell's code calls the core by the names of its functions.
    imports: ['sandbox', 'core-gate'],
    types: ['kernel'],
    packages: [
      'quickjs-emscripten-core',
      '@jitl/quickjs-wasmfile-release-sync',
      'sucrase',
      'node:worker_threads',
    ],
  },
  {
    name: 'progress',
    files: ['src/progress/**'],
    imports: ['progress', ...core],
    types: ['kernel'],
    packages: ['idb', 'valibot'],
  },
  // What a learner's log says about what they know: pure folds, without a screen and without storage.
  {
    name: 'mastery',
    files: ['src/mastery/**'],
    imports: ['mastery'],
    types: ['progress'],
    packages: ['ts-fsrs'],
  },
  // Units of a learning management system: what it is told and what it keeps. It draws nothing.
  {
    name: 'lms',
    files: ['src/lms/**'],
    imports: ['lms', 'progress'],
    packages: ['valibot'],
  },
  // What the files of a class say about the course's questions: pure, on the instructor's device.
  { name: 'analysis', files: ['src/analysis/**'], imports: ['analysis'], types: ['progress'] },
  // Questions at work, without a screen: it draws nothing, and reads and writes through its ports alone.
  {
    name: 'player',
    files: ['src/player/**'],
    imports: ['player', 'kernel', 'question-runtime', 'sandbox', 'formula', 'core-gate'],
    types: ['progress'],
    packages: ['@preact/signals-core'],
  },
  {
    name: 'course',
    files: ['src/course/**'],
    imports: ['course', 'question-schemas', 'core-gate', 'formula', 'quantities'],
    packages: ['astro/zod', 'astro:content'],
  },
  { name: 'ui', files: ['src/ui/**'], imports: ['ui', ...core], packages: preact },
  // The field for programs, in questions and in cells.
  {
    name: 'editor',
    files: ['src/editor/**'],
    imports: ['editor'],
    packages: [...preact, 'prism-code-editor'],
  },
  // What the course's quantities are: data, for lessons' front matter, figures and the checks of questions alike.
  {
    name: 'quantities',
    files: [
      'src/notebook/choices.ts',
      'src/notebook/parameters.ts',
      'src/notebook/quantities.ts',
      'src/notebook/resolve-parameters.ts',
    ],
    imports: ['quantities', 'core-gate'],
  },
  {
    name: 'notebook',
    files: ['src/notebook/**'],
    imports: ['notebook', 'quantities', 'ui', ...formulas],
    packages: preact,
  },
  { name: 'number-token', files: ['src/typeset/number-token.ts'], imports: [] },
  {
    name: 'typeset',
    files: ['src/typeset/**'],
    imports: ['typeset', 'number-token', 'notebook', 'quantities', ...formulas],
    packages: [...typesetting, '@astrojs/markdown-remark'],
  },

  // Questions for other systems: neutral items, and the formats that write them.
  {
    name: 'interchange',
    files: ['src/interchange/**'],
    imports: ['interchange', 'kernel', 'question-runtime', 'ui', ...formulas],
    types: ['question-grader', 'question-schema', 'question-schemas'],
    packages: ['domhandler', 'dom-serializer', 'fflate', 'htmlparser2'],
  },

  // A set of questions as a test on paper, with its key: no page, no screen.
  {
    name: 'paper',
    files: ['src/paper/**'],
    imports: ['paper', 'interchange', 'player', 'kernel', 'question-runtime', 'question-grader', ...formulas],
    types: ['question-schema', 'question-schemas'],
  },

  // What every figure has, and the parts that plots are put together from: no knowledge of a single figure.
  {
    name: 'figure',
    files: ['src/figure/**'],
    imports: ['figure', 'ui', 'notebook', 'quantities', 'progress', ...core],
    packages: preact,
  },
  {
    name: 'widget-model',
    // A model may have its data beside it.
    files: ['src/widgets/*/model.ts', 'src/widgets/model-explorer/models.ts'],
    imports: ['widget-model', 'lab', 'quantities', ...core],
  },
  {
    name: 'widget',
    files: ['src/widgets/*/**'],
    imports: ['widget', 'widget-model', 'figure', 'lab', 'ui', 'notebook', 'quantities', ...core],
    packages: preact,
  },

  // The figure of the home page is drawn from the core, like a widget's model.
  { name: 'home-figure', files: ['src/components/home/waves.ts'], imports: core },
  // What the lab's figure is called and steps through, on its page and in other people's.
  {
    name: 'lab-figure-facts',
    files: ['src/components/about/lab-figure.ts'],
    imports: ['lab', 'quantities', ...core],
    types: ['figure'],
  },
  // The lab's page begins where the core's factor for the small model is.
  {
    name: 'lab-figure',
    files: ['src/components/about/LabFigure.astro'],
    imports: [
      'components',
      'lab',
      'lab-figure-facts',
      'notebook',
      'quantities',
      'widget',
      'widget-model',
      ...core,
    ],
  },
  // The instructors' pages show question files as they are written, even where they cannot be questions yet.
  {
    name: 'question-files',
    files: ['src/components/bank/bank-questions.ts'],
    imports: [],
    readsContent: true,
  },
  // Images beside the questions, which are shown with them.
  {
    name: 'lesson-images',
    files: ['src/components/question/lesson-images.ts'],
    imports: ['question-check'],
    types: ['typeset'],
    readsContent: true,
  },
  // Scripts that stand in the page itself do not pass the bundler; they are minified where they are written into it.
  {
    name: 'inline-script',
    files: ['src/components/inline-script.ts'],
    imports: [],
    packages: ['vite', 'node:crypto'],
  },
  {
    name: 'components',
    files: ['src/components/**'],
    imports: [
      'analysis',
      'components',
      'configuration',
      'home-figure',
      'inline-script',
      'interchange',
      'core-docs',
      'core-gate',
      'course',
      'editor',
      'figure',
      'formula',
      'kernel',
      'lab-figure-facts',
      'lesson-images',
      'lms',
      'mastery',
      'notebook',
      'number-token',
      'offline',
      'paper',
      'player',
      'progress',
      'quantities',
      'question-check',
      'question-contract',
      'question-files',
      'question-runtime',
      'question-schemas',
      'sandbox',
      'skeletons',
      'typeset',
      'ui',
      'widget',
      'widget-model',
    ],
    types: ['core', 'question-common', 'question-schema'],
    packages: [...preact, ...astro, 'diff', 'node:crypto'],
  },
  {
    name: 'layouts',
    files: ['src/layouts/**'],
    imports: ['layouts', 'components', 'course', 'styles'],
    packages: [...astro, 'katex', '@fontsource/*', '@fontsource-variable/*'],
  },
  {
    name: 'endpoints',
    files: ['src/pages/**/*.ts'],
    imports: ['components', 'question-files', 'course'],
    packages: astro,
  },
  {
    name: 'pages',
    files: ['src/pages/**/*.astro'],
    imports: ['layouts', 'components', 'lab-figure', 'question-files', 'course'],
    packages: astro,
  },
  {
    name: 'ambient-types',
    files: ['src/env.d.ts', 'src/directives.d.ts'],
    imports: [],
    types: ['components'],
    packages: astro,
  },
  // What keeps the course on the device: a worker of the browser's own, and the few lines of a page that start it.
  {
    name: 'offline',
    files: ['src/offline/**'],
    imports: ['offline'],
    packages: ['workbox-*'],
  },
  { name: 'styles', files: ['src/styles/**'], imports: ['styles'] },
  {
    name: 'content-config',
    files: ['src/content.config.ts'],
    imports: ['course', 'question-schemas'],
    packages: astro,
  },
];
