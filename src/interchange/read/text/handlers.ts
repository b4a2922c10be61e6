/** What becomes of HTML that Markdown has no sign for. */
import type { Element, Nodes as HastNodes } from 'hast';
import type { Handle, NodeHandle, State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';
import type { Images } from '../foreign-item.ts';
import { figureName, readImage } from './images.ts';
import type { FoundImage } from './images.ts';
import { guardTex } from './tex.ts';

interface Context {
  readonly images: Images;
  readonly found: FoundImage[];
  readonly note: (message: string) => void;
}

/** The words below a node. */
export function wordsIn(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

function say(value: Element['properties'][string]): string {
  return typeof value === 'string' ? value : '';
}

function formula({ properties: { tex, isDisplay } }: Element): PhrasingContent {
  const value = guardTex(say(tex));
  return { type: 'inlineMath', value, ...(isDisplay === true && { data: { hName: 'tex-display' } }) };
}

/** A letter or number that is raised or lowered is a formula; other words stay in their line. */
function shifted(sign: '^' | '_'): Handle {
  return (state, element) => {
    const words = wordsIn(element).trim();
    if (!/^[\w+−-]{1,12}$/.test(words)) return inline(state, element);
    return { type: 'inlineMath', value: `${sign}{${words.replaceAll('_', '\\_').replaceAll('−', '-')}}` };
  };
}

function inline(state: State, element: Element): Nodes[] {
  return state.all(element);
}

export function elementHandlers(context: Context): Readonly<Record<string, Handle>> {
  const { note } = context;
  const bold: Handle = (state, element) => ({
    type: 'paragraph',
    children: [{ type: 'strong', children: state.all(element) as PhrasingContent[] }],
  });
  const headings = Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, bold]));
  const leaveOut =
    (what: string): Handle =>
    (state, element) => {
      note(`${what} cannot be shown here and was left out.`);
      return state.all(element);
    };
  const media = Object.fromEntries(
    ['iframe', 'audio', 'video', 'object', 'embed', 'svg'].map((name) => [
      name,
      leaveOut(`An embedded ${name === 'iframe' ? 'page' : name}`),
    ]),
  );
  return {
    ...headings,
    ...media,
    span: (state, element) => (element.properties.tex === undefined ? state.all(element) : formula(element)),
    sub: shifted('_'),
    sup: shifted('^'),
    u: inline,
    ins: inline,
    del: inline,
    s: inline,
    strike: inline,
    input: (state, element) => leaveOut('A form field')(state, element, undefined),
    select: leaveOut('A menu'),
    textarea: leaveOut('A form field'),
    a: (state, element) => link(state, element, note),
    img: (_, element) => image(element, context),
    math: (_, element) => mathml(element, note),
  };
}

export const nodeHandlers: Readonly<Record<string, NodeHandle>> = {
  comment: () => undefined,
};

function link(state: State, element: Element, note: Context['note']): Nodes | Nodes[] {
  const children = state.all(element) as PhrasingContent[];
  const address = say(element.properties.href);
  if (/^https?:\/\//i.test(address)) return { type: 'link', url: address, children };
  if (address !== '')
    note(`A link to "${address.slice(0, 80)}" leads nowhere from here; its words are kept.`);
  return children;
}

function image(element: Element, { images, found, note }: Context): Nodes | Nodes[] {
  const { src, alt, dataEquationContent } = element.properties;
  // Canvas shows formulas as images that hold their TeX.
  if (typeof dataEquationContent === 'string' && dataEquationContent.trim() !== '') {
    return { type: 'inlineMath', value: guardTex(dataEquationContent.trim()) };
  }
  const address = say(src);
  const words = say(alt).trim();
  const read = readImage(address, images);
  if (read === null) {
    note(`The image "${address.slice(0, 80)}" is not in the file; only its description is here.`);
    return words === '' ? [] : [{ type: 'text', value: `[${words}]` }];
  }
  const name = figureName(read.name, read.extension);
  if (found.every((other) => other.name !== name)) found.push({ name, bytes: read.bytes });
  if (read.extension !== 'svg')
    note(`The image "${name}" is no SVG; questions show no others. Draw it anew.`);
  return { type: 'image', url: `figures/${name}`, alt: words };
}

function mathml(element: Element, note: Context['note']): Nodes {
  const tex = texNote(element);
  if (tex !== null) return { type: 'inlineMath', value: guardTex(tex) };
  const { alttext } = element.properties;
  const shown = typeof alttext === 'string' ? alttext : wordsIn(element).replaceAll(/\s+/g, ' ').trim();
  note(`The formula "${shown.slice(0, 60)}" is in MathML; only its letters are here. Write it in TeX.`);
  return { type: 'text', value: shown };
}

/** The TeX that a formula in MathML carries. */
function texNote(element: Element): string | null {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'annotation' && child.properties.encoding === 'application/x-tex') {
      return wordsIn(child).trim();
    }
    const below = texNote(child);
    if (below !== null) return below;
  }
  return null;
}
