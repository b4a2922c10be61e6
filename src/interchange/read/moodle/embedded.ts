/** Moodle's answers inside a text: `{1:NUMERICAL:=4.089:0.002#Right.~%0%4#Wrong.}`. */
import { blankMark } from '../foreign-item.ts';
import type { FilePlace, ForeignAnswer, ForeignBlank, ForeignText, Note } from '../foreign-item.ts';
import { manyScoring } from '../many-scoring.ts';
import type { MoodleAnswer } from './moodle-texts.ts';

const field = /\{(?<weight>\d*):(?<type>[A-Z]+(?:_[A-Z]+)*):(?<answers>(?:\\.|[^\\{}])*)\}/gs;

/** What each kind of answer is, by its long and its short names. */
const kinds = {
  words: /^(?:SHORTANSWER|SA|MW)$/,
  cased: /^(?:SHORTANSWER_C|SAC|MWC)$/,
  number: /^(?:NUMERICAL|NM)$/,
  one: /^(?:MULTICHOICE|MC|MULTICHOICE_(?:V|H|S|VS|HS)|MC(?:V|H|S|VS|HS))$/,
  many: /^(?:MULTIRESPONSE|MR|MULTIRESPONSE_(?:H|S|HS)|MR(?:H|S|HS))$/,
} as const;

/** The text with its answers as blanks `blank-1`, `blank-2`, … */
export function embeddedAnswers(prompt: ForeignText): MoodleAnswer {
  if (prompt.form === 'tree') return { answer: { kind: 'unread', found: 'a text with answers' } };
  const blanks: ForeignBlank[] = [];
  const notes: Note[] = [];
  const text = prompt.text.replace(field, (whole, ...groups) => {
    const { weight = '', type = '', answers = '' } = groups.at(-1) as Readonly<Record<string, string>>;
    const answer = readAnswer(type, answers, prompt.place);
    if (answer === null) {
      notes.push({
        place: prompt.place,
        message: `An answer of the kind "${type}" is not known; it is left as text.`,
      });
      return whole;
    }
    const name = `blank-${blanks.length + 1}`;
    blanks.push({ name, weight: weight === '' ? 1 : Number(weight), answer });
    return blankMark(name);
  });
  const answer: ForeignAnswer =
    blanks.length === 0
      ? { kind: 'unread', found: 'a text with embedded answers, of which none could be read' }
      : { kind: 'blanks', blanks };
  return { answer, prompt: { ...prompt, text }, notes };
}

interface Entry {
  readonly text: string;
  readonly share: number;
  readonly feedback: ForeignText | null;
}

function readAnswer(type: string, answers: string, place: FilePlace): ForeignAnswer | null {
  const entries = splitAt(answers, '~')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => readEntry(entry, place));
  if (kinds.number.test(type)) return numberOf(entries);
  if (kinds.words.test(type) || kinds.cased.test(type)) {
    const otherwise = entries.find(({ text }) => text === '*')?.feedback ?? null;
    const words = entries.filter(({ text }) => text !== '*');
    return { kind: 'words', words, matchCase: kinds.cased.test(type), otherwise };
  }
  const isMany = kinds.many.test(type);
  if (!isMany && !kinds.one.test(type)) return null;
  const options = entries.map((entry) => ({ ...entry, text: asText(entry.text, place) }));
  return {
    kind: 'choice',
    select: isMany ? 'many' : 'one',
    options,
    shuffle: type.endsWith('S'),
    scoring: isMany ? manyScoring(options) : null,
  };
}

function numberOf(entries: readonly Entry[]): ForeignAnswer {
  const numbers = entries
    .filter(({ text }) => text !== '*')
    .map(({ text, ...rest }) => {
      const [value = '', tolerance] = text.split(':');
      return {
        value: value.trim(),
        tolerance: tolerance === undefined ? null : { abs: tolerance.trim() },
        ...rest,
      };
    });
  const otherwise = entries.find(({ text }) => text === '*')?.feedback ?? null;
  return { kind: 'number', numbers, units: [], otherwise };
}

/** `=right#said`, `%50%half`, `wrong` */
function readEntry(entry: string, place: FilePlace): Entry {
  const [answer = '', said] = splitOnce(entry.trim());
  const {
    percent,
    equal,
    text = '',
  } = /^(?:%(?<percent>-?[\d.]+)%|(?<equal>=))?(?<text>.*)$/s.exec(answer.trim())?.groups ?? {};
  const share = percent === undefined ? Number(equal !== undefined) : Number(percent) / 100;
  const feedback = said === undefined || said.trim() === '' ? null : asText(unescape(said), place);
  return { text: unescape(text).trim(), share, feedback };
}

function splitOnce(entry: string): readonly string[] {
  const [first = '', ...rest] = splitAt(entry, '#');
  return rest.length === 0 ? [first] : [first, rest.join('#')];
}

/** The parts between signs that no backslash precedes, with their backslashes. Entities of HTML hold a `#`, too. */
function splitAt(text: string, sign: '~' | '#'): readonly string[] {
  const parts = [''];
  for (const [token] of text.matchAll(/\\.|&#?\w+;|./gs)) {
    if (token === sign) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts;
}

function unescape(text: string): string {
  return text.replace(/\\([\\}#~/"{=:])/g, '$1');
}

function asText(text: string, place: FilePlace): ForeignText {
  return { form: 'html', text, place };
}
