import { parse } from 'gift-pegjs';
import type { GIFTQuestion, NumericalChoice, NumericalFormat, TextChoice, TextFormat } from 'gift-pegjs';
import type {
  FilePlace,
  ForeignAnswer,
  ForeignFile,
  ForeignItem,
  ForeignNumber,
  ForeignOption,
  ForeignText,
  Note,
} from '../foreign-item.ts';
import { limits, Refusal } from '../refusal.ts';

/** The text between two blank lines, where GIFT has one question. */
interface Block {
  readonly text: string;
  readonly line: number;
}

/** A file in GIFT, question by question: one that cannot be read leaves the others as they are. */
export function readGift(text: string, file: string): ForeignFile {
  const items: ForeignItem[] = [];
  for (const block of blocksOf(text)) {
    const place = { file, line: block.line, column: 1 };
    items.push(...readBlock(block, place));
    if (items.length > limits.items) {
      throw new Refusal(`It holds more than ${limits.items} questions. Split the file.`);
    }
  }
  return { format: 'GIFT', items, notes: [] };
}

function blocksOf(text: string): readonly Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && lines[at]?.trim() !== '') continue;
    const own = lines.slice(from, at);
    if (own.some((line) => line.trim() !== '' && !line.trimStart().startsWith('//'))) {
      blocks.push({ text: own.join('\n'), line: from + 1 });
      from = at + 1;
    } else if (own.length === 0) from = at + 1;
  }
  return blocks;
}

function readBlock({ text, line }: Block, place: FilePlace): readonly ForeignItem[] {
  if (text.length > limits.block) {
    return [unread(text.slice(0, 500), place, place, 'It is longer than a question in GIFT can be.')];
  }
  try {
    return parse(`${text}\n`).flatMap((question) => readQuestion(question, place));
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const { start } = error.location;
    const at = { file: place.file, line: line + start.line - 1, column: start.column };
    return [unread(text, place, at, `Here GIFT expects something else: ${error.message}`)];
  }
}

interface GiftError {
  readonly message: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

function isSyntaxError(error: unknown): error is GiftError {
  return error instanceof Error && 'location' in error;
}

function unread(text: string, place: FilePlace, at: FilePlace, message: string): ForeignItem {
  return {
    ...blank,
    name: /::(.+?)::/.exec(text)?.[1]?.trim() ?? null,
    place,
    prompt: { form: 'plain', text, place },
    answer: { kind: 'unread', found: 'a question in GIFT that breaks its rules' },
    notes: [{ place: at, message }],
  };
}

const blank = { explanation: null, feedback: {}, hints: [], tags: [], notes: [] } as const;

function readQuestion(question: GIFTQuestion, place: FilePlace): readonly ForeignItem[] {
  if (question.type === 'Category') return [];
  const notes: Note[] = [];
  const read = reader(place);
  const prompt = read(question.stem) ?? { form: 'plain', text: '', place };
  const answer =
    question.type === 'Description'
      ? ({ kind: 'unread', found: 'a description that asks nothing' } as const)
      : readAnswer(question, read);
  const said = question.type === 'TF' ? saidOf(question, read) : {};
  return [
    {
      ...blank,
      name: question.title === null ? null : decodeSigns(question.title),
      place,
      prompt,
      answer,
      explanation: question.type === 'Description' ? null : read(question.globalFeedback),
      feedback: said,
      tags: question.tags ?? [],
      notes,
    },
  ];
}

type Read = (text: TextFormat | null) => ForeignText | null;

function reader(place: FilePlace): Read {
  return (text) => {
    if (text === null || text.text.trim() === '') return null;
    return { form: text.format, text: decodeSigns(text.text), place };
  };
}

/** The parser leaves its own signs for escaped ones in some places. */
function decodeSigns(text: string): string {
  return text.replace(/&&(035|058|061|092|123|125|126|010);/g, (_, code: string) =>
    String.fromCodePoint(Number(code)),
  );
}

function readAnswer(
  question: Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>,
  read: Read,
): ForeignAnswer {
  switch (question.type) {
    case 'MC':
      return choiceOf(question.choices.map((choice) => optionOf(choice, read)));
    case 'Short':
      return wordsOf(question.choices, read);
    case 'Numerical':
      return { kind: 'number', units: [], ...numbersOf(question.choices, read) };
    case 'TF': {
      const { isTrue, trueFeedback } = question;
      return { kind: 'true-false', isTrue, wrong: read(trueFeedback) };
    }
    case 'Essay':
      return { kind: 'essay', least: null, most: null, forGraders: null };
    case 'Matching':
      return matchOf(question.matchPairs, read);
  }
}

/** In GIFT the first feedback is that of a wrong answer, whatever the parser calls it. */
function saidOf(
  { falseFeedback }: Extract<GIFTQuestion, { type: 'TF' }>,
  read: Read,
): ForeignItem['feedback'] {
  return { correct: read(falseFeedback) };
}

function shareOf({ isCorrect, weight }: Pick<TextChoice, 'isCorrect' | 'weight'>): number {
  return weight === null ? Number(isCorrect) : weight / 100;
}

function optionOf(choice: TextChoice, read: Read): ForeignOption {
  const text = read(choice.text) ?? { form: 'plain', text: '', place: { file: '', line: 1, column: 1 } };
  return { text, share: shareOf(choice), feedback: read(choice.feedback) };
}

function choiceOf(options: readonly ForeignOption[]): ForeignAnswer {
  const hasWhole = options.some(({ share }) => share === 1);
  return { kind: 'choice', select: hasWhole ? 'one' : 'many', options, shuffle: true, scoring: null };
}

function wordsOf(choices: readonly TextChoice[], read: Read): ForeignAnswer {
  const words = choices.map((choice) => ({
    text: decodeSigns(choice.text.text),
    share: shareOf(choice),
    feedback: read(choice.feedback),
  }));
  return { kind: 'words', words, matchCase: false, otherwise: null };
}

function numbersOf(
  choices: readonly NumericalChoice[] | NumericalFormat,
  read: Read,
): { readonly numbers: readonly ForeignNumber[]; readonly otherwise: ForeignText | null } {
  const isList = (given: typeof choices): given is readonly NumericalChoice[] => Array.isArray(given);
  if (!isList(choices))
    return { numbers: [{ ...numberOf(choices), share: 1, feedback: null }], otherwise: null };
  const isRest = ({ text }: NumericalChoice) => text.number === undefined && text.numberLow === undefined;
  const rest = choices.find(isRest);
  return {
    numbers: choices
      .filter((choice) => !isRest(choice))
      .map((choice) => ({
        ...numberOf(choice.text),
        share: shareOf(choice),
        feedback: read(choice.feedback),
      })),
    otherwise: read(rest?.feedback ?? null),
  };
}

function numberOf({ number, range, numberLow, numberHigh }: NumericalFormat) {
  if (number === undefined) {
    return { value: null, tolerance: { range: [String(numberLow), String(numberHigh)] as const } };
  }
  return { value: String(number), tolerance: range === undefined ? null : { abs: String(range) } };
}

function matchOf(
  pairs: readonly { readonly subquestion: TextFormat; readonly subanswer: string }[],
  read: Read,
): ForeignAnswer {
  const rights = [...new Set(pairs.map(({ subanswer }) => subanswer.trim()))];
  const rows = pairs.flatMap(({ subquestion, subanswer }) => {
    const text = read(subquestion);
    return text === null ? [] : [{ text, right: rights.indexOf(subanswer.trim()) }];
  });
  const place = rows[0]?.text.place ?? { file: '', line: 1, column: 1 };
  const items = rights.map((right) => ({ form: 'moodle' as const, text: decodeSigns(right), place }));
  return { kind: 'match', rows, items };
}
