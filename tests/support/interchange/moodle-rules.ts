/**
 * What Moodle makes of a response: its documented rules for each question type, read from a Moodle XML file alone.
 * https://docs.moodle.org/en/Moodle_XML_format, https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type
 */
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';

export interface MoodleQuestion {
  readonly type: string;
  readonly idNumber: string;
  readonly element: Element;
}

/** A possible answer of a question: what it compares with and what it is worth. */
interface Candidate {
  /** From −1 to 1. */
  readonly share: number;
  readonly text: string;
  readonly tolerance: number;
}

/** The questions of a file, by their id numbers. Throws where the file is not well-formed. */
export function readMoodle(xml: string): ReadonlyMap<string, MoodleQuestion> {
  const document = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'application/xml');
  const questions = children(document.documentElement, 'question').map((element) => ({
    type: element.getAttribute('type') ?? '',
    idNumber: children(element, 'idnumber')[0]?.textContent ?? '',
    element,
  }));
  return new Map(questions.map((question) => [question.idNumber, question]));
}

export function children(element: Element | null, name: string): readonly Element[] {
  const all = element === null ? [] : Array.from(element.childNodes);
  return all.filter((node): node is Element => node.nodeName === name);
}

export function textIn(element: Element | undefined): string {
  return children(element ?? null, 'text')[0]?.textContent ?? '';
}

function field(question: MoodleQuestion, name: string): string {
  return children(question.element, name)[0]?.textContent ?? '';
}

export function candidatesOf(question: MoodleQuestion): readonly Candidate[] {
  return children(question.element, 'answer').map((answer) => ({
    share: Number(answer.getAttribute('fraction')) / 100,
    text: textIn(answer),
    tolerance: Number(children(answer, 'tolerance')[0]?.textContent ?? '0'),
  }));
}

/** The number that Moodle reads, and what is left behind it; null for none. English: a comma parts thousands. */
function readNumber(typed: string): { readonly value: number; readonly rest: string } | null {
  const squeezed = typed.replaceAll(' ', '').replace(/(?:e|E|(?:x|\*|×)10(?:\^|\*\*))([+-]?\d+)/, 'e$1');
  const [, number, rest = ''] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(.*)$/s.exec(squeezed.replaceAll(',', '')) ?? [];
  return number === undefined ? null : { value: Number(number), rest };
}

const epsilon = 1e-14;

function isNear(value: number, { text, tolerance }: Candidate): boolean {
  const centre = Number(text);
  const reach = tolerance + epsilon * Math.max(Math.abs(tolerance), Math.abs(centre), epsilon);
  return centre - reach <= value && value <= centre + reach;
}

/** The first answer that fits counts, and `*` fits any number. What is no number, or has a unit, is sent back. */
export function gradeNumber(candidates: readonly Candidate[], typed: string): number | null {
  const read = readNumber(typed);
  if (read?.rest !== '') return null;
  return candidates.find((each) => each.text === '*' || isNear(read.value, each))?.share ?? 0;
}

/** A short answer is compared as a whole; `*` stands for anything unless a backslash is before it. */
export function gradeText(candidates: readonly Candidate[], typed: string, matchCase: boolean): number {
  const fits = ({ text }: Candidate): boolean => {
    const pattern = text
      .split(/(\\\*|\*)/)
      .map((part) =>
        part === '*' ? '.*' : part === '\\*' ? '\\*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
      );
    return new RegExp(`^${pattern.join('')}$`, matchCase ? 'su' : 'sui').test(typed.trim());
  };
  return candidates.find(fits)?.share ?? 0;
}

/** One choice is worth its share; several add up, within 0 and 1. */
export function gradeChoice(candidates: readonly Candidate[], at: readonly number[]): number {
  return Math.min(
    1,
    Math.max(
      0,
      at.reduce((sum, index) => sum + (candidates[index]?.share ?? 0), 0),
    ),
  );
}

/** The share of rows whose text is right. */
export function gradeMatching(question: MoodleQuestion, given: ReadonlyMap<string, string>): number {
  const rows = children(question.element, 'subquestion').filter((row) => textIn(row) !== '');
  const right = rows.filter((row) => given.get(textIn(row)) === textIn(children(row, 'answer')[0]));
  return right.length / rows.length;
}

/** The texts of the steps as they belong. */
export function stepsOf(question: MoodleQuestion): readonly string[] {
  return candidatesOf(question).map(({ text }) => text);
}

/** All or nothing, or the share of the longest run of steps that are in order; a single step is no run. */
export function gradeOrder(question: MoodleQuestion, texts: readonly string[]): number {
  const wanted = stepsOf(question);
  const places = texts.map((text) => wanted.indexOf(text));
  if (places.every((place, index) => place === index)) return 1;
  if (field(question, 'gradingtype') !== 'LONGEST_ORDERED_SUBSET') return 0;
  const longest = longestRising(places);
  return longest < 2 ? 0 : longest / wanted.length;
}

function longestRising(places: readonly number[]): number {
  const best = places.map(() => 1);
  for (const [index, place] of places.entries()) {
    for (let before = 0; before < index; before += 1) {
      if ((places[before] ?? 0) < place) best[index] = Math.max(best[index] ?? 1, (best[before] ?? 0) + 1);
    }
  }
  return Math.max(...best);
}

/** An answer embedded in a text. */
export interface Embedded {
  readonly weight: number;
  readonly type: string;
  readonly candidates: readonly Candidate[];
}

/** The embedded answers of a text, in order. */
export function embeddedIn(text: string): readonly Embedded[] {
  const pattern = /\{(\d*):([A-Z_]+):((?:[^}\\]|\\.)*)\}/gs;
  return [...text.matchAll(pattern)].map(([, weight = '', type = '', body = '']) => ({
    weight: weight === '' ? 1 : Number(weight),
    type,
    candidates: splitOutside(body, '~').map(readAlternative),
  }));
}

/** Splits at a sign that no backslash and no `&` (of an entity) stands before. */
function splitOutside(text: string, sign: string): readonly string[] {
  return text.split(new RegExp(`(?<![\\\\&])${sign}`));
}

function readAlternative(alternative: string): Candidate {
  const [, mark = '', body = ''] = /^(=|%-?[\d.]+%)?(.*)$/s.exec(alternative) ?? [];
  const [answer = ''] = splitOutside(body, '#');
  const text = answer
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
  const [, value, tolerance] = /^([^:]*):([^:]*)$/.exec(text) ?? [];
  const isNumber = value !== undefined && value !== '' && !Number.isNaN(Number(value));
  return {
    share: mark === '=' ? 1 : Number(mark.replaceAll('%', '')) / 100,
    text: isNumber ? value : text,
    tolerance: isNumber ? Number(tolerance) : 0,
  };
}

export { field as fieldOf };
