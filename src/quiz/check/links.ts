import { nearestChoice } from '../../core/numeric/nearest.ts';
import type { CheckCode } from './codes.ts';
import { maskCode, maskFormulas } from './markup.ts';
import type { Finding } from './problem.ts';
import type { FileText } from './texts.ts';
import { shorten } from './words.ts';

/** Something in a text that leads out of it, or that divides it as only a page can be divided. */
interface Mark {
  readonly code: CheckCode;
  readonly at: number;
  readonly message: string;
  readonly advice: string;
}

/** Links, images, headings and footnotes that a question cannot show. `pages`: where links of the course may lead. */
export function checkLinks(
  { path, markdown, start }: FileText,
  pages?: readonly string[],
): readonly Finding[] {
  const plain = maskFormulas(maskCode(markdown));
  const marks = [...findTargets(plain, pages), ...findDivisions(plain)];
  return marks.map(({ at, ...mark }) => ({
    ...mark,
    place: { at: 'text', path, from: Math.max(0, at - start) },
  }));
}

/** `[words](address)`, `![words](address)`, `<address>`, and `[name]: address` on a line of its own. */
const target =
  /(!?)\[[^\][]*\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)|<([a-z][a-z0-9+.-]*:[^\s<>]*)>|^ {0,3}\[[^\]^][^\]]*\]:\s*(\S+)/gim;

function findTargets(plain: string, pages: readonly string[] | undefined): readonly Mark[] {
  return [...plain.matchAll(target)].flatMap(
    ({ 1: sign, 2: inline, 3: bare, 4: defined, index }): readonly Mark[] => {
      const address = inline ?? bare ?? defined ?? '';
      if (sign === '!') return [refuseImage(address, index)];
      const fault = describeAddress(address, pages);
      return fault === null ? [] : [{ code: 'E070', at: index, ...fault }];
    },
  );
}

function refuseImage(address: string, at: number): Mark {
  const message = `the image "${shorten(address)}" is not shown in a question`;
  const advice =
    'put it into the lesson, ask about one of the course’s figures (type: widget), or say in words what it shows';
  return { code: 'E071', at, message, advice };
}

type Words = Pick<Mark, 'message' | 'advice'>;

/** What is wrong with where a link leads; null if nothing is. */
function describeAddress(address: string, pages: readonly string[] | undefined): Words | null {
  if (/^https:\/\/[^/]/i.test(address)) return null;
  if (!/^\/(?!\/)/.test(address)) {
    const message = `a link may not lead to "${shorten(address)}"`;
    return { message, advice: 'write a page of the course, /lessons/…/, or a whole address, https://…' };
  }
  const page = address.replace(/[?#].*$/, '');
  if (pages === undefined || pages.includes(page)) return null;
  const withSlash = pages.includes(`${page}/`) ? `${page}/` : nearestChoice(page, pages);
  const advice =
    withSlash === undefined
      ? 'the pages are /lessons/…/, /bank/…/, /references/'
      : `did you mean "${withSlash}"?`;
  return { message: `the course has no page "${shorten(page)}"`, advice };
}

const divisions: readonly (readonly [pattern: RegExp, what: string, advice: string])[] = [
  [
    /^ {0,3}#{1,6}(?=[ \t]|$)|(?<=^[^\n]*\S[^\n]*\n) {0,3}(?:=+|-+)[ \t]*$/m,
    'a heading',
    'write **bold** words, or a new paragraph',
  ],
  [/\[\^[^\]\s]+\]/, 'a footnote', 'write the note in parentheses, or leave it out'],
];

function findDivisions(plain: string): readonly Mark[] {
  return divisions.flatMap(([pattern, what, advice]): readonly Mark[] => {
    const found = pattern.exec(plain);
    if (found === null) return [];
    return [
      { code: 'E072', at: found.index, message: `this is ${what}, which has no place in a question`, advice },
    ];
  });
}
