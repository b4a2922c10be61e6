import { getEntry } from 'astro:content';
import { elementOf, targetInWords } from '../../course/targets.ts';
import type { Target } from '../../course/targets.ts';
import { typesetFormula } from '../../typeset/text.ts';
import { typesetPlain } from '../typeset-text.ts';
import { requireTarget } from './course-targets.ts';

/** What shows beside a word of the text: what the word means, cites or refers to. */
export interface Preview {
  readonly id: string;
  readonly name: string;
  /** HTML beside the name; null for none. */
  readonly symbol: string | null;
  /** HTML. */
  readonly text: string;
  /** The lesson that it is from, where that is another one. */
  readonly home: string | null;
  /** A part of this page that is shown as it looks at the moment; null for none. */
  readonly copy: { readonly of: string; readonly class: string } | null;
  /** What a second tap does. */
  readonly again: string;
}

/** So many authors of a reference are named. */
const NAMED_AUTHORS = 3;

/** The definition of a term of the glossary. */
export async function previewTerm(id: string): Promise<Preview> {
  const entry = await getEntry('glossary', id);
  if (entry === undefined) throw new Error(`<Term id="${id}">: there is no content/glossary/${id}.yaml.`);
  const { term, symbol, definition } = entry.data;
  const heading = symbol === undefined ? null : typesetFormula(symbol);
  const text = await typesetPlain(definition);
  return {
    id: `term-${id}`,
    name: term,
    symbol: heading,
    text,
    home: null,
    copy: null,
    again: 'open the glossary',
  };
}

/** What a citation cites. */
export async function previewReference(id: string): Promise<Preview> {
  const entry = await getEntry('references', id);
  if (entry === undefined) throw new Error(`<Cite id="${id}">: there is no content/references/${id}.yaml.`);
  const { title, authors, venue, year, note = '' } = entry.data;
  const named =
    authors.slice(0, NAMED_AUTHORS).join(', ') + (authors.length > NAMED_AUTHORS ? ' et al.' : '.');
  const text = await typesetPlain(`${named} ${venue}, ${String(year)}. ${note}`);
  return {
    id: `reference-${id}`,
    name: title,
    symbol: null,
    text,
    home: null,
    copy: null,
    again: 'open the references',
  };
}

/** The id of the preview of a figure, an equation, a section or a lesson. */
export const previewId = ({ kind, lesson, name }: Target): string => `target-${lesson}-${kind}-${name}`;

/** What of this page shows the target: the drawing of a figure, the first words of a section. */
function copyOf(target: Target): Preview['copy'] {
  const element = `[id="${elementOf(target) ?? ''}"]`;
  if (target.kind === 'figure') {
    return { of: `${element} .figure-drawing`, class: `figure-body ${target.widget}` };
  }
  return target.kind === 'section' ? { of: `${element} + p`, class: '' } : null;
}

/** What a target is, as HTML. A formula breaks at its relations where it is too wide. */
async function describe({ kind, text }: Target): Promise<string> {
  return kind === 'equation' ? typesetFormula(String.raw`\displaystyle ${text}`) : await typesetPlain(text);
}

/** What a lesson refers to by number. */
export async function previewTarget(to: string, from: string): Promise<Preview> {
  const target = await requireTarget(to, from);
  const { kind, lesson, title } = target;
  const home = kind === 'lesson' || lesson === from ? null : await requireTarget(`lesson:${lesson}`, from);
  const copy = home === null ? copyOf(target) : null;
  return {
    id: previewId(target),
    name: [targetInWords(target), title].filter((words) => words !== '').join(': '),
    symbol: null,
    // The figure itself says more than its caption, which is about the hand.
    text: copy === null ? await describe(target) : '',
    home: home && `${targetInWords(home)}, ${home.title}`,
    copy,
    again: 'go there',
  };
}
