/** The fields of each kind of answer in a question file. */
import type { ForeignAnswer, ForeignOption, ForeignWords } from '../foreign-item.ts';
import { mistakeAdvice, mistakeExample, rightExample } from './draft-answer.ts';
import type { DraftAnswer, DraftExample } from './draft-answer.ts';
import type { Fields, Spot } from './draft-page.ts';
import { numberFields } from './number-fields.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

function letter(index: number): string {
  return letters[index] ?? `option-${index + 1}`;
}

export function answerFields(answer: ForeignAnswer, spot: Spot): DraftAnswer {
  switch (answer.kind) {
    case 'choice':
      return choiceFields(answer, spot);
    case 'true-false':
      return {
        type: 'true-false',
        fields: { answer: answer.isTrue },
        examples: [rightExample(answer.isTrue)],
        hasPartial: false,
        incorrect: spot.text(answer.wrong),
      };
    case 'number':
      return numberFields(answer, spot);
    case 'words':
      return wordFields(answer, spot);
    case 'match':
      return matchFields(answer, spot);
    case 'order':
      return orderFields(answer, spot);
    case 'essay':
      return essayFields(answer, spot);
    case 'blanks':
      return blankFields(answer, spot);
    case 'parts':
      return partFields(answer, spot);
    case 'unread':
      spot.note(null, `This was ${answer.found}, which is not read.`);
      for (const words of answer.rest ?? []) spot.remark(`The file also says: ${words}`);
      spot.at('type').need('a type, with its fields');
      return { type: null, fields: {}, examples: [], hasPartial: true };
  }
}

type Kind<Name extends ForeignAnswer['kind']> = Extract<ForeignAnswer, { readonly kind: Name }>;

const scoringAdvice = 'all, net or each; the file scores in a way that none of them is';

function choiceFields(answer: Kind<'choice'>, spot: Spot): DraftAnswer {
  const { select, shuffle, scoring } = answer;
  const isRight = ({ share }: ForeignOption) => (select === 'one' ? share >= 1 : share > 0);
  const options = answer.options.map((option, index) => {
    const place = spot.at('options', index);
    const words = place.text(option.feedback);
    return {
      id: letter(index),
      text: place.at('text').neededText(option.text, 'what this option says', true),
      correct: isRight(option) ? true : undefined,
      feedback: words,
      last: option.isFixed === true ? true : undefined,
    };
  });
  const right = options.filter(({ correct }) => correct === true);
  wantOptions(answer, options, spot);
  const isMany = select === 'many';
  const rule = isMany ? (scoring ?? spot.at('scoring').need(scoringAdvice)) : undefined;
  const fields = {
    select: isMany ? 'many' : undefined,
    options,
    scoring: rule,
    shuffle: shuffle ? undefined : false,
  };
  return {
    type: 'choice',
    fields,
    examples: isMany ? manyExamples(right) : oneExamples(options),
    hasPartial: isMany && rule !== 'all',
  };
}

/** What a list of options lacks, and what of it cannot be said here. */
function wantOptions(
  { select, options: given }: Kind<'choice'>,
  options: readonly DraftOption[],
  spot: Spot,
): void {
  const place = spot.at('options');
  for (const { text, share } of given) {
    if (select === 'many' || share <= 0 || share >= 1) continue;
    spot.note(text, `This option earns ${percent(share)} there; here an option is right or wrong.`);
  }
  if (options.some(({ correct, feedback }) => correct !== true && feedback === undefined)) {
    place.wish('at each wrong option a misconception, or words of its own (feedback)');
  }
  const right = options.filter(({ correct }) => correct === true).length;
  if (right === 0) place.need('which option is right (correct: true)');
  if (select === 'one' && right > 1) {
    place.need(`which one of the ${right} right options stays; where all are meant, select: many`);
  }
  if (options.length < 2) place.need('an option more');
}

type DraftOption = Readonly<{ id: string; correct: boolean | undefined; feedback: string | undefined }>;

function oneExamples(options: readonly DraftOption[]): readonly DraftExample[] {
  const said = ({ id, feedback }: DraftOption) => (feedback === undefined ? {} : { feedback: id });
  const right = options.filter(({ correct }) => correct === true).slice(0, 1);
  const wrong = options.filter(({ correct, feedback }) => correct !== true && feedback !== undefined);
  return [
    ...right.map((option) => rightExample(option.id, said(option))),
    ...wrong.map((option) => ({
      name: `option ${option.id}`,
      response: option.id,
      expect: { verdict: 'incorrect', score: 0, feedback: option.id },
    })),
  ];
}

function manyExamples(right: readonly DraftOption[]): readonly DraftExample[] {
  return right.length === 0 ? [] : [rightExample(right.map(({ id }) => id))];
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function wordFields(answer: Kind<'words'>, spot: Spot): DraftAnswer {
  const right = answer.words.filter(({ share }) => share >= 1);
  const others = answer.words.filter(({ share }) => share < 1);
  for (const { text } of answer.words) {
    if (/(?<!\\)\*/.test(text)) {
      spot.note(
        null,
        `In "${text}" the star means any letters there; here it is a star. List the spellings.`,
      );
    }
  }
  const said = right.filter(({ feedback }) => feedback !== null);
  if (said.length > 1)
    spot.note(said[1]?.feedback ?? null, 'Each right answer has words of its own there; the first are kept.');
  const mistakes = others.map((word, index) => mistakeOf(word, index, spot));
  const accept = right.map(({ text }) => text);
  return {
    type: 'short-text',
    fields: {
      accept: accept.length === 0 ? (spot.at('accept').need('the right answers'), []) : accept,
      match_case: answer.matchCase ? true : undefined,
      mistakes: mistakes.length === 0 ? undefined : mistakes,
    },
    examples: [
      ...accept.slice(0, 1).map((text) => rightExample(text)),
      ...mistakes.flatMap(({ id, texts: [response], feedback, score }) =>
        feedback === null ? [] : [mistakeExample(id, response, score ?? 0)],
      ),
    ],
    hasPartial: false,
    incorrect: spot.text(answer.otherwise),
  };
}

function mistakeOf({ text, share, feedback }: ForeignWords, index: number, spot: Spot) {
  const place = spot.at('mistakes', index);
  const words = place.at('feedback').neededText(feedback, mistakeAdvice);
  return { id: `other-${index + 1}`, texts: [text], score: share > 0 ? share : undefined, feedback: words };
}

function matchFields({ rows, items }: Kind<'match'>, spot: Spot): DraftAnswer {
  const itemId = (index: number) => `item-${index + 1}`;
  const left = rows.map(({ text, right }, index) => ({
    id: `row-${index + 1}`,
    text: spot.at('left', index, 'text').neededText(text, 'what this row says', true),
    right:
      right === null
        ? spot.at('left', index, 'right').need('the id of the item that belongs to it')
        : itemId(right),
  }));
  const right = items.map((text, index) => ({
    id: itemId(index),
    text: spot.at('right', index, 'text').neededText(text, 'what this item says', true),
  }));
  const isWhole = left.every((row) => row.right !== null);
  return {
    type: 'match',
    fields: { left, right },
    examples: isWhole ? [rightExample(Object.fromEntries(left.map((row) => [row.id, row.right])))] : [],
    hasPartial: true,
  };
}

function orderFields({ steps, scoring }: Kind<'order'>, spot: Spot): DraftAnswer {
  const written = steps.map((text, index) => ({
    id: `step-${index + 1}`,
    text: spot.at('steps', index, 'text').neededText(text, 'what this step says', true),
  }));
  return {
    type: 'order',
    fields: { steps: written, scoring: scoring === 'lcs' ? scoring : undefined },
    examples: [rightExample(written.map(({ id }) => id))],
    hasPartial: scoring === 'lcs',
  };
}

function essayFields({ least, most, forGraders }: Kind<'essay'>, spot: Spot): DraftAnswer {
  const words = { min: least ?? undefined, max: most ?? undefined };
  const told = spot.text(forGraders);
  if (told !== undefined) spot.remark(`Graders were told:\n${told}`);
  return {
    type: 'essay',
    fields: {
      words: least === null && most === null ? undefined : words,
      model_answer: spot.at('model_answer').need('a good answer'),
      rubric: spot.at('rubric').need('criteria with their levels and points'),
    },
    examples: [],
    hasPartial: true,
  };
}

function blankFields({ blanks }: Kind<'blanks'>, spot: Spot): DraftAnswer {
  const made = blanks.map(({ name, weight, answer }) => {
    const place = spot.at('blanks', name);
    return { name, made: answerFields(answer, place), weight: weight === 1 ? undefined : weight };
  });
  const fields = made.map(({ name, weight, made: { type, fields: own, incorrect } }) => {
    return [name, { type, weight, ...own, ...feedbackOf(incorrect) }] as const;
  });
  return {
    type: 'cloze',
    fields: { blanks: Object.fromEntries(fields) },
    examples: together(made.map(({ name, made: { examples } }) => [name, examples])),
    hasPartial: true,
  };
}

function partFields({ parts }: Kind<'parts'>, spot: Spot): DraftAnswer {
  const made = parts.map(({ prompt, answer }, index) => {
    const place = spot.at('parts', index);
    const { type, fields, examples, incorrect } = answerFields(answer, place);
    const asked = place.at('prompt').neededText(prompt, 'what this part asks');
    const id = `part-${index + 1}`;
    return { id, examples, part: { id, prompt: asked, type, ...fields, ...feedbackOf(incorrect) } };
  });
  return {
    type: 'case',
    fields: { parts: made.map(({ part }) => part) },
    examples: together(made.map(({ id, examples }) => [id, examples])),
    hasPartial: true,
  };
}

function feedbackOf(incorrect: string | undefined): Fields {
  return incorrect === undefined ? {} : { feedback: { incorrect } };
}

/** All fields right at once, where each has a right answer. */
function together(
  fields: readonly (readonly [name: string, examples: readonly DraftExample[]])[],
): readonly DraftExample[] {
  const isRight = (example: DraftExample | undefined) => example?.expect.verdict === 'correct';
  if (!fields.every(([, [first]]) => isRight(first))) return [];
  return [rightExample(Object.fromEntries(fields.map(([name, [first]]) => [name, first?.response])))];
}
