import type { Hand } from './hands.ts';

/** What a learner gives as an answer, and what has to come of it. */
interface Answer {
  readonly give: (hand: Hand) => Promise<void>;
  readonly verdict: 'correct' | 'partial' | 'incorrect' | 'invalid' | 'ungraded';
  /** Words that only the reason for this verdict has. */
  readonly reason: RegExp;
}

/** A question of one type, and answers to it in the order in which they are given. */
export interface Journey {
  readonly type: string;
  /** The question's name in the folder of the lesson on matching periods. */
  readonly name: string;
  /** The variant, where there are several. */
  readonly seed?: number;
  readonly answers: readonly Answer[];
  /** How many marks stand on the parts of the last answer. */
  readonly marks?: { readonly right: number };
}

const answer = (verdict: Answer['verdict'], reason: RegExp, give: Answer['give']): Answer => ({
  give,
  verdict,
  reason,
});

const sentBack = (reason: RegExp, give: Answer['give'] = () => Promise.resolve()): Answer =>
  answer('invalid', reason, give);

const inOrder = [
  'old-period',
  'new-period',
  'constraint',
  'cancel-circle',
  'cancel-base',
  'tidy-exponent',
  'left-over',
];

const program = (body: string) =>
  `function baseScaleFactor(trainedLength: number, targetLength: number, headSize: number): number {\n${body}\n}`;

const guard = "  if (headSize < 4) throw new RangeError('too small');";

const essay = `Matching pair 33 asks for the square root of lambda to be 4, so lambda is 16 and not about 4.1. All pairs
after 33 are then stretched by more than 4, the last one about 15 times, and stay far inside their trained angles. The
pairs before 33 pay for it, for they are slowed more as well, and neighbours become harder to tell apart. I would match
the last pair, because that is the smallest change of the base.`;

const numbers = {
  stretch: 'how-much-longer',
  factor: 'base-multiplier',
  'new-base': 'base-after',
  'old-period': 'period-before',
  'new-period': 'period-after',
};

async function matchNumbers(hand: Hand, changes: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [row, item] of Object.entries({ ...numbers, ...changes })) {
    await hand.choose(`[id$="-row-${row}"]`, item);
  }
}

/** One question of each type, from nothing over a known mistake to the right answer. */
export const journeys: readonly Journey[] = [
  {
    type: 'numeric',
    name: 'lambda-any',
    seed: 4089,
    answers: [
      sentBack(/could mean 4\.089 or 4089/, (hand) => hand.write('[id$="-answer"]', '4,089')),
      answer('incorrect', /multiplied the base by the stretch itself/, (hand) =>
        hand.write('[id$="-answer"]', '4.000'),
      ),
      answer('correct', /A check without a calculator/, (hand) =>
        hand.write('[id$="-answer"]', '4^(128/126)'),
      ),
    ],
  },
  {
    type: 'choice',
    name: 'which-pair-is-matched',
    answers: [
      sentBack(/Nothing is chosen yet/),
      answer('incorrect', /the last and slowest pair/, (hand) => hand.press('[value="highest"]')),
      answer('correct', /the exponent of the base is zero/, (hand) => hand.press('[value="lowest-only"]')),
    ],
    marks: { right: 1 },
  },
  {
    type: 'short-text',
    name: 'what-cancels',
    answers: [
      sentBack(/Nothing is written yet/),
      answer('incorrect', /head size stays/, (hand) => hand.write('[id$="-answer"]', 'head-size')),
      answer('correct', /serves models of every base/, (hand) => hand.write('[id$="-answer"]', ' The Base.')),
    ],
  },
  {
    type: 'true-false',
    name: 'two-models-one-factor',
    answers: [
      sentBack(/Still missing/, (hand) => hand.press('[value="true"]')),
      answer('partial', /it is not yet the factor/, (hand) => hand.press('[value="factor-is-stretch"]')),
      answer('correct', /needs no column for the base/, (hand) => hand.press('[value="base-cancels"]')),
    ],
    marks: { right: 2 },
  },
  {
    type: 'match',
    name: 'numbers-of-the-constraint',
    answers: [
      sentBack(/Still missing/, (hand) => hand.choose('[id$="-row-stretch"]', 'base-multiplier')),
      answer('partial', /is the stretch itself/, (hand) =>
        matchNumbers(hand, { stretch: 'base-multiplier', factor: 'how-much-longer' }),
      ),
      answer('correct', /Correct/, (hand) => matchNumbers(hand)),
    ],
    marks: { right: 5 },
  },
  {
    type: 'order',
    name: 'derivation-order',
    answers: [
      sentBack(/stand as they were offered/),
      answer('partial', /does not isolate/, async (hand) => {
        for (const step of [...inOrder, 'wrong-power']) await hand.press(`[id$="-add-${step}"]`);
      }),
      answer('correct', /Every step is an equivalence/, async (hand) => {
        await hand.press('[id$="-remove-wrong-power"]');
        await hand.press('[id$="-add-free-lambda"]');
        await hand.press('[id$="-up-free-lambda"]');
        await hand.press('[id$="-down-free-lambda"]');
      }),
    ],
    marks: { right: 8 },
  },
  {
    type: 'term',
    name: 'new-model-period-term',
    answers: [
      sentBack(/Nothing is chosen yet/),
      answer('incorrect', /of the model as trained/, (hand) => hand.press('[value="trained-period"]')),
      answer('correct', /shows it/, (hand) => hand.press('[value="left-side"]')),
    ],
    marks: { right: 1 },
  },
  {
    type: 'expression',
    name: 'lambda-formula',
    answers: [
      sentBack(/breaks off|never closed|is not closed/, (hand) =>
        hand.write('[id$="-answer"]', '(m/m_l)^(d/'),
      ),
      answer('incorrect', /only .* is in the exponent/, (hand) =>
        hand.write('[id$="-answer"]', '(m/m_l)^d/(d-2)'),
      ),
      answer('correct', /Your formula contains neither/, (hand) =>
        hand.write('[id$="-answer"]', 'exp(d/(d-2)*ln(m/m_l))'),
      ),
    ],
  },
  {
    type: 'cloze',
    name: 'read-the-exponent',
    seed: 128,
    answers: [
      sentBack(/Blank 2/, (hand) => hand.write('[id$="-pair-answer"]', '63')),
      answer('partial', /when pairs are counted from 0/, async (hand) => {
        await hand.write('[id$="-exponent-answer"]', '0.984');
        await hand.choose('[id$="-size-answer"]', 'below');
        await hand.choose('[id$="-growth-answer"]', 'less-than');
        await hand.choose('[id$="-factor-answer"]', 'larger-than');
      }),
      answer('correct', /Correct/, (hand) => hand.write('[id$="-pair-answer"]', '64')),
    ],
    marks: { right: 5 },
  },
  {
    type: 'case',
    name: 'doubling-the-length',
    seed: 128,
    answers: [
      sentBack(/cannot be checked as (it is|they are)/, (hand) => hand.write('[id$="-size-answer"]', 'abc')),
      // Checked part by part: the others wait.
      answer('incorrect', /Not right/, (hand) => hand.write('[id$="-size-answer"]', '0.000')),
      answer('partial', /given your earlier answer/, async (hand) => {
        await hand.press('[value="exactly-two"]');
        await hand.press('[value="period-lags"]');
        await hand.write('[id$="-again-answer"]', '4.000');
      }),
      answer('correct', /the formula for .* gives the same/, async (hand) => {
        await hand.press('[value="more-than-two"]');
        await hand.write('[id$="-size-answer"]', '100*(2^(128/126)/2 - 1)');
        await hand.write('[id$="-again-answer"]', '4.08899');
      }),
    ],
    marks: { right: 2 },
  },
  {
    type: 'widget',
    name: 'drag-to-match',
    seed: 4,
    answers: [
      sentBack(/Nothing is set in the figure yet/),
      answer('incorrect', /You set .* to the stretch itself/, (hand) =>
        hand.write('[id$="-figure-lambda"]', '4'),
      ),
      answer('correct', /pair 1 has not moved/, (hand) => hand.write('[id$="-figure-lambda"]', '4.089')),
    ],
  },
  {
    type: 'code',
    name: 'write-the-function',
    answers: [
      sentBack(/line 2/, (hand) => hand.write('[id$="-answer"]', program('  return (4;'))),
      answer('partial', /it works on whole numbers bit by bit/, (hand) =>
        hand.write(
          '[id$="-answer"]',
          program(`${guard}\n  return (targetLength / trainedLength) ^ (headSize / (headSize - 2));`),
        ),
      ),
      answer('correct', /function needs no base/, (hand) =>
        hand.write(
          '[id$="-answer"]',
          program(`${guard}\n  return (targetLength / trainedLength) ** (headSize / (headSize - 2));`),
        ),
      ),
    ],
  },
  {
    type: 'essay',
    name: 'defend-the-last-pair',
    answers: [
      sentBack(/too short/, (hand) => hand.write('[id$="-answer"]', 'I would match the last pair.')),
      answer('ungraded', /model answer/, (hand) => hand.write('[id$="-answer"]', essay)),
      answer('partial', /75 % of the points/, async (hand) => {
        await hand.press('[name$="-level-factor"][value="number"]');
        await hand.press('[name$="-level-slow-pairs"][value="overstretched"]');
        await hand.press('[name$="-level-fast-pairs"][value="none"]');
        await hand.press('[name$="-level-judgement"][value="weighed"]');
      }),
    ],
  },
];
