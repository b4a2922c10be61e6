/**
 * What the text of a lesson can refer to by a number: its figures, the equations that it names, its sections, and the
 * lesson itself. Numbers are counted here alone, in the order of the text.
 */

/** What can be referred to. */
export const targetKinds = ['figure', 'equation', 'section', 'lesson'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** One thing that can be referred to. */
export interface Target {
  readonly kind: TargetKind;
  /** The lesson's slug. */
  readonly lesson: string;
  /** A figure's or an equation's id, a section's slug; the slug of a lesson. */
  readonly name: string;
  /** `5.1`; for a lesson its place in the course, `5`. */
  readonly number: string;
  /** A figure's or a section's title, as its author wrote it; a lesson's title; empty for an equation. */
  readonly title: string;
  /** A figure's caption, an equation's TeX, a lesson's summary; empty for a section. */
  readonly text: string;
  /** The widget's name for a figure, else empty. */
  readonly widget: string;
}

/** A lesson as far as it is referred to. */
export interface NumberedLesson {
  readonly slug: string;
  /** Its place in the course, from 1. */
  readonly place: number;
  readonly title: string;
  readonly summary: string;
  /** Its MDX. */
  readonly body: string;
}

const widgetTag = /<Widget((?:\s+\w+="[^"]*")*)\s*\/>/g;
const equationTag = /<Equation\s+id="([^"]*)"\s*>\s*\$\$\n([^]*?)\n\$\$\s*<\/Equation>/g;
const sectionLine = /^## +(.+?) *$/gm;

/** The slug of a section, made from its title as Astro makes the ids of headings. */
export const sectionSlug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');

type Found = Pick<Target, 'name' | 'title' | 'text' | 'widget'>;

/** A figure as a lesson's text places it; a field that is not written is empty. */
export interface PlacedFigure {
  readonly id: string;
  readonly widget: string;
  readonly title: string;
  readonly caption: string;
  readonly steps: string;
  readonly controls: string;
  readonly fixed: string;
}

/** The figures of a lesson, by its MDX, in the order of the text. */
export function placedFigures(body: string): readonly PlacedFigure[] {
  return [...body.matchAll(widgetTag)].map(([, written = '']) => {
    const attributes = new Map(
      [...written.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const of = (name: string) => attributes.get(name) ?? '';
    return {
      id: attributes.get('id') ?? of('name'),
      widget: of('name'),
      title: of('title'),
      caption: of('caption'),
      steps: of('steps'),
      controls: of('controls'),
      fixed: of('fixed'),
    };
  });
}

const figuresIn = (body: string): Found[] =>
  placedFigures(body).map(({ id, title, caption, widget }) => ({ name: id, title, text: caption, widget }));

function equationsIn(body: string): Found[] {
  return [...body.matchAll(equationTag)].map(([, name = '', text = '']) => ({
    name,
    title: '',
    text,
    widget: '',
  }));
}

function sectionsIn(body: string): Found[] {
  const prose = body.replaceAll(/^```[^]*?^```/gm, '');
  return [...prose.matchAll(sectionLine)].map(([, title = '']) => ({
    name: sectionSlug(title),
    title,
    text: '',
    widget: '',
  }));
}

/** All that a lesson offers to be referred to: the lesson, then its figures, equations and sections. */
export function targetsOf({ slug: lesson, place, title, summary, body }: NumberedLesson): readonly Target[] {
  const numbered = (kind: TargetKind, found: readonly Found[]): Target[] =>
    found.map((one, index) => ({ ...one, kind, lesson, number: `${String(place)}.${String(index + 1)}` }));
  return [
    { kind: 'lesson', lesson, name: lesson, number: String(place), title, text: summary, widget: '' },
    ...numbered('figure', figuresIn(body)),
    ...numbered('equation', equationsIn(body)),
    ...numbered('section', sectionsIn(body)),
  ];
}

/** How a target is written in `<Ref to>` in a lesson: `figure:spectrum`, or from another one `positions-as-rotations/figure:spectrum`. */
export const addressOf = ({ kind, lesson, name }: Target, from: string): string =>
  kind === 'lesson' || lesson === from ? `${kind}:${name}` : `${lesson}/${kind}:${name}`;

/** What `to` in a lesson names; undefined for nothing. */
export function findTarget(targets: readonly Target[], to: string, from: string): Target | undefined {
  return targets.find((target) => to === addressOf(target, from) || to === addressOf(target, ''));
}

/** What a lesson's MDX refers to, each once, in the order of the text. */
export function placedTargets(body: string): readonly string[] {
  return [...new Set([...body.matchAll(/<Ref\s+to="([^"]*)"/g)].map(([, to = '']) => to))];
}

const kindWords = { figure: 'Figure', equation: 'Equation', section: 'Section', lesson: 'lesson' } as const;

/** How the text names a target: `Figure 5.1`, `lesson 5`. */
export const targetInWords = ({ kind, number }: Pick<Target, 'kind' | 'number'>): string =>
  `${kindWords[kind]} ${number}`;

/** The id of the element that is referred to on its lesson's page; null for the page itself. */
export function elementOf({ kind, name }: Target): string | null {
  if (kind === 'lesson') return null;
  return kind === 'section' ? name : `${kind}-${name}`;
}
