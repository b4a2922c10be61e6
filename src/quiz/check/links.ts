import { nearestChoice } from '../../core/numeric/nearest.ts';
import type { CheckCode } from './codes.ts';
import type { KnownImages } from './images.ts';
import type { KnownContent } from './names.ts';
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

/** Links, images, headings and footnotes that a question cannot show; `known`: where they may lead. */
export function checkLinks(
  { path, markdown, start, isInline = false }: FileText,
  { pages, images }: Pick<KnownContent, 'pages' | 'images'> = {},
): readonly Finding[] {
  const plain = maskFormulas(maskCode(markdown));
  const marks = [
    ...findTargets(plain, pages),
    ...findImages(plain, isInline ? null : (images ?? {}), images === undefined),
    ...findDivisions(plain),
  ];
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
      if (sign === '!') return [];
      const address = inline ?? bare ?? defined ?? '';
      const fault = describeAddress(address, pages);
      return fault === null ? [] : [{ code: 'E070', at: index, ...fault }];
    },
  );
}

const image = /!\[([^\][]*)\]\(\s*<?([^\s()<>]*)/g;

const folder = 'figures/';

/** The images of a text that cannot be shown. `images`: those of the lesson; null for a text in a line. */
function findImages(plain: string, images: KnownImages | null, isUnknown: boolean): readonly Mark[] {
  return [...plain.matchAll(image)].flatMap(({ 1: words = '', 2: address = '', index }): readonly Mark[] => {
    const fault = describeImageFault(words, address, images, isUnknown);
    return fault === null ? [] : [{ at: index, ...fault }];
  });
}

function describeImageFault(
  words: string,
  address: string,
  images: KnownImages | null,
  isUnknown: boolean,
): Omit<Mark, 'at'> | null {
  const name = address.slice(folder.length);
  const shown = `the image "${shorten(address)}"`;
  if (images === null) {
    const message = `${shown} has no room here`;
    return { code: 'E071', message, advice: 'put it into the prompt, a hint, a feedback or the explanation' };
  }
  if (!address.startsWith(folder) || name.includes('/')) {
    const message = `${shown} is not one of the lesson’s own`;
    const advice =
      'put the file beside the questions, into figures/, and write ![what it shows](figures/name.svg)';
    return { code: 'E071', message, advice };
  }
  const known = Object.hasOwn(images, name) ? images[name] : undefined;
  if (known === undefined && !isUnknown) {
    const nearest = nearestChoice(name, Object.keys(images));
    const advice =
      nearest === undefined ? 'the folder has none of this name' : `did you mean "${folder}${nearest}"?`;
    return { code: 'E074', message: `the lesson has no file "${shorten(address)}"`, advice };
  }
  if (known !== undefined && known.fault !== null) {
    return { code: 'E075', message: `${shown} ${known.fault}`, advice: known.advice };
  }
  if (words.trim() !== '') return null;
  const advice = 'say between the brackets what can be seen, for whoever does not see it';
  return { code: 'E073', message: `${shown} has no alternative text`, advice };
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
