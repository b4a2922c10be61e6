import type { QuestionTypeName } from '../../quiz/types/schemas.ts';

/** What an author should know of a question type before the list of its fields. */
export interface TypeGuide {
  /** What one asks for with it. */
  readonly use: string;
  /** When another type serves better. */
  readonly rather: string;
  /** The JSON form of a response. */
  readonly response: string;
  /** How it is scored, in a sentence or two. */
  readonly scoring: string;
  /** A question of the course to learn from. */
  readonly example: string;
}

/** The types in the order in which an author might consider them. */
export const typeGuides: Readonly<Record<QuestionTypeName, TypeGuide>> = {
  numeric: {
    use: 'One number that has to be worked out: a factor, a period, a length.',
    rather:
      'If the way matters and not the number, ask for the formula (`expression`) or the steps (`order`).',
    response: '"4.089"',
    scoring:
      'The key first, then the recognised mistakes in order, then slips that every number can show: a reciprocal, a wrong power of ten, the value of a neighbour. How many figures must be written is judged apart from the value.',
    example: 'matching-periods/lambda-any',
  },
  expression: {
    use: 'A formula in named variables, in whatever form the learner writes it.',
    rather: 'If only one form will do and it is short, a `cloze` with two blanks reads better.',
    response: '"(m/m_l)^(d/(d-2))"',
    scoring:
      'Right when it has the key’s value at every sampled point of the declared domain, and the `form` that is asked for, if any. A wrong formula is met with values at which the two differ.',
    example: 'matching-periods/lambda-formula',
  },
  choice: {
    use: 'One or several statements out of a few, each wrong one a real misunderstanding.',
    rather: 'If a guess would tell you nothing, ask for the reason too (`true-false` with reasons).',
    response: '["slowest"]',
    scoring:
      '`all`: exactly the right ones. `net`: right ticks less wrong ones. `each`: each option judged, scaled so that ticking everything, or nothing, earns nothing.',
    example: 'matching-periods/which-pair-is-matched',
  },
  'true-false': {
    use: 'A claim that sounds right, or sounds wrong, together with the reason.',
    rather: 'Without reasons half of all guesses are right. Give reasons, or use `choice`.',
    response: '{"answer": false, "reason": "exponent"}',
    scoring:
      'A wrong truth value earns nothing. A right one with the wrong reason earns what `reason_weight` leaves.',
    example: 'non-uniform-stretch/same-factor-everywhere',
  },
  order: {
    use: 'Steps of a derivation or of a procedure, with or without steps that do not belong.',
    rather: 'If several orders are right, say which step needs which by `after`; every such order counts.',
    response: '["constraint", "cancel", "power"]',
    scoring:
      '`all`: a right order or nothing. `lcs`: the share of steps that already stand in a right order, less those that do not belong.',
    example: 'matching-periods/derivation-order',
  },
  match: {
    use: 'Pairs: symptom and cause, method and effect, model and setting.',
    rather: 'With two or three pairs a `choice` is quicker.',
    response: '{"alibi": "penalty", "t5": "bucket"}',
    scoring: '`each`: the share of rows that are right. `all`: every row or nothing.',
    example: 'alibi-and-t5/select-a-strategy',
  },
  cloze: {
    use: 'A sentence or a calculation with numbers, formulas or words left out.',
    rather: 'If the blanks do not hang together, they are several questions.',
    response: '{"factor": "4.089", "pair": ["last"]}',
    scoring: 'Each blank as its own type, weighted.',
    example: 'mechanism-of-base-scaling/turns-before-and-after',
  },
  term: {
    use: 'The part of a formula that stands for something.',
    rather: 'If the part has to be changed, not found, use `expression`.',
    response: '"new-period"',
    scoring: 'The share of the right parts; each wrong pick takes back a right one.',
    example: 'matching-periods/new-model-period-term',
  },
  widget: {
    use: 'A state of a figure: drag until something holds.',
    rather: 'If the number alone is wanted, `numeric` is more exact.',
    response: '{"lambda": 4.089}',
    scoring: 'The share of the checks that hold in that state.',
    example: 'matching-periods/drag-to-match',
  },
  code: {
    use: 'A function in TypeScript, tested on cases the learner sees and on some unseen.',
    rather: 'If one line of mathematics is wanted, `expression` gives better feedback.',
    response: '"function baseScaleFactor(…) { … }"',
    scoring: 'The share of the tests passed. Programs run shut off from page, network, storage and clock.',
    example: 'matching-periods/write-the-function',
  },
  'short-text': {
    use: 'The name of a thing, recalled and not chosen: a quantity, an entry of a configuration, a method.',
    rather:
      'If more than a few spellings are right, the question is too wide: ask for a `choice`, or for an `essay`. Ask for a formula with `expression` and for a number with `numeric`.',
    response: '"perplexity"',
    scoring:
      'Right when it reads as one of the spellings of `accept`. Capitals, hyphens or spaces, quotation marks and an article make no difference; another word never counts. What is one letter away from a right answer of six letters or more is sent back, so list wrong words that look like it as mistakes.',
    example: 'matching-periods/what-cancels',
  },
  essay: {
    use: 'An explanation in the learner’s own words, compared with a model answer.',
    rather: 'What can be checked should be: put the essay last in a `case`, after parts that are graded.',
    response: '{"text": "…", "levels": {"mechanism": "full"}}',
    scoring:
      'Ungraded until the learner has chosen a level for each criterion; then the share of the points.',
    example: 'past-the-trained-length/why-relative-is-not-enough',
  },
  case: {
    use: 'A situation with several linked questions about it.',
    rather: 'If no part needs another, they are better asked one by one.',
    response: '{"factor": "4.089", "verdict": ["too-small"]}',
    scoring:
      'The weighted mean of the parts. With `carry_forward` a later part is also right when it follows from an earlier wrong number.',
    example: 'matching-periods/doubling-the-length',
  },
};
