/** What the formats cannot carry, each with what was put in its place. */

/**
 * What a loss does to marks. `stricter`: an answer that earns something here may earn less there. `looser`: one that earns
 * a part, or nothing for want of completeness, may earn more, but never the full score for nothing. `none`: only words differ.
 */
export type LossEffect = 'none' | 'stricter' | 'looser';

interface Loss {
  readonly lost: string;
  readonly instead: string;
  readonly effect: LossEffect;
  /** The whole question stays out. */
  readonly leavesOut?: true;
}

export const losses = {
  'typed-forms': {
    lost: 'Calculations, units and other spellings of a number, such as 4^(128/126) and 4,0890',
    instead: 'plain numbers with a decimal point, such as 4.0890 and 1.2e5',
    effect: 'stricter',
  },
  precision: {
    lost: 'The rule about how many figures must be written',
    instead: 'any number inside the tolerance counts',
    effect: 'looser',
  },
  unit: {
    lost: 'Units that are read and converted',
    instead: 'a line below the question that names the unit',
    effect: 'stricter',
  },
  'formula-as-number': {
    lost: 'A formula as the answer, compared by its values',
    instead: 'the formula’s value for given numbers',
    effect: 'none',
  },
  'formula-form': {
    lost: 'The form in which the formula must be written',
    instead: 'only the value counts',
    effect: 'looser',
  },
  spelling: {
    lost: 'Articles, hyphens and slips of spelling that are forgiven or sent back',
    instead: 'the listed spellings, exactly',
    effect: 'stricter',
  },
  'small-letters': {
    lost: 'That capitals count',
    instead: 'small letters and capitals are the same',
    effect: 'looser',
  },
  'all-or-nothing': {
    lost: 'That only the whole answer counts',
    instead: 'shares for the right choices',
    effect: 'looser',
  },
  'every-option': {
    lost: 'That every option counts, ticked or not',
    instead: 'right choices count, wrong ones take away',
    effect: 'looser',
  },
  'own-rule': {
    lost: 'The rule for partly right choices',
    instead: 'all or nothing by the file; the system may have a rule of its own',
    effect: 'stricter',
  },
  'last-option': {
    lost: 'That the last option stays last',
    instead: 'the order in which the options are written; a quiz that shuffles moves it',
    effect: 'none',
  },
  'partial-credit': {
    lost: 'Part of the score for a particular answer',
    instead: 'none',
    effect: 'stricter',
  },
  'nearest-share': {
    lost: 'The exact share of the score',
    instead: 'the next lower share that Moodle knows',
    effect: 'stricter',
  },
  'other-orders': {
    lost: 'Other orders that are right as well',
    instead: 'one order',
    effect: 'stricter',
  },
  'extra-steps': {
    lost: 'Steps that belong nowhere',
    instead: 'the steps that belong',
    effect: 'none',
  },
  'order-share': {
    lost: 'Part of the score for steps that are in order',
    instead: 'all but one share where one step is out of place, and nothing for more',
    effect: 'stricter',
  },
  'lone-step': {
    lost: 'The share for a single step in its place',
    instead: 'a share from two steps in order on',
    effect: 'stricter',
  },
  'pair-feedback': {
    lost: 'Words for particular wrong pairs',
    instead: 'the words for a wrong answer',
    effect: 'none',
  },
  'match-share': {
    lost: 'That every row must be right',
    instead: 'a share for each right row',
    effect: 'looser',
  },
  'plain-menu': {
    lost: 'Formulas and emphasis in menus',
    instead: 'the same in one line of text, with ^ and _',
    effect: 'none',
  },
  'term-as-choice': {
    lost: 'Parts of a formula that are chosen in the formula',
    instead: 'a choice below the formula',
    effect: 'none',
  },
  'paired-reasons': {
    lost: 'A reason that is chosen apart from the answer',
    instead: 'one choice of answer and reason together, worth the same',
    effect: 'none',
  },
  'essay-by-hand': {
    lost: 'A model answer and a rubric that learners mark themselves by',
    instead: 'a guide for whoever marks it',
    effect: 'none',
  },
  'essay-guide': {
    lost: 'The model answer and the rubric',
    instead: 'none; keep them at hand',
    effect: 'none',
  },
  'program-by-hand': {
    lost: 'Tests that run a program',
    instead: 'a text that is marked by hand, with a right program and the tests in the guide',
    effect: 'none',
  },
  'split-parts': {
    lost: 'Several parts in one question',
    instead: 'a question for each part, each with the common text',
    effect: 'none',
  },
  'split-blanks': {
    lost: 'Several blanks in one text',
    instead: 'a question for each blank, each with the whole text',
    effect: 'none',
  },
  'carried-on': {
    lost: 'Credit for going on rightly from a wrong number',
    instead: 'the true values alone count',
    effect: 'stricter',
  },
  'solution-when-right': {
    lost: 'The worked solution, which can be asked for after a wrong answer',
    instead: 'the worked solution after a right answer',
    effect: 'none',
  },
  hints: {
    lost: 'Hints',
    instead: 'none',
    effect: 'none',
  },
  'hint-cost': {
    lost: 'What each hint costs',
    instead: 'the mean cost, taken off for each further try',
    effect: 'none',
  },
  'wrong-feedback': {
    lost: 'Words for particular wrong answers',
    instead: 'the words for a wrong answer',
    effect: 'none',
  },
  labels: {
    lost: 'Objectives and what the learner has to do',
    instead: 'none',
    effect: 'none',
  },
  misconceptions: {
    lost: 'The misconception behind a wrong answer',
    instead: 'its words, as feedback',
    effect: 'none',
  },
  image: {
    lost: 'An image',
    instead: 'its alternative text in brackets',
    effect: 'none',
  },
  link: {
    lost: 'A link to a page of this course',
    instead: 'its words',
    effect: 'none',
  },
  figure: {
    lost: 'A question that is answered in a figure',
    instead: 'the question stays out; link to its page',
    effect: 'none',
    leavesOut: true,
  },
  'no-order': {
    lost: 'A question of steps to bring into order',
    instead: 'the question stays out',
    effect: 'none',
    leavesOut: true,
  },
} as const satisfies Readonly<Record<string, Loss>>;

export type LossCode = keyof typeof losses;

/** Whether a question with these losses is not in the file. */
export function isLeftOut(codes: readonly LossCode[]): boolean {
  return codes.some((code) => 'leavesOut' in losses[code]);
}
