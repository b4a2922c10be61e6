import { createHash } from 'node:crypto';
import type { CollectionEntry } from 'astro:content';

const sheets = import.meta.glob<string>('../../widgets/*/figure.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** A style sheet of a part of the page, such as a widget, and the hash under which the page's policy lets it through. */
export interface WidgetStyle {
  /** Whose it is: a widget's name, for one. */
  readonly of: string;
  readonly css: string;
  readonly hash: `sha256-${string}`;
}

/** The style sheets of these widgets, each once. A page has only those that it draws. */
export function widgetStyles(names: readonly string[]): readonly WidgetStyle[] {
  return [...new Set(names)].sort().flatMap((name) => {
    const css = sheets[`../../widgets/${name}/figure.css`]?.trim();
    return css === undefined || css === '' ? [] : [styleOf(name, css)];
  });
}

/** A style sheet with its hash. */
export function styleOf(of: string, css: string): WidgetStyle {
  return { of, css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** The widgets that a lesson's text places, by its MDX. */
export function placedWidgets(body: string): readonly string[] {
  return [...body.matchAll(/<Widget\b[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) => name);
}

/** The widget of the figure that a lesson's text places under a name; null where it places none. */
export function widgetOf(body: string, figure: string): string | null {
  const tags = [...body.matchAll(/<Widget\b[^>]*>/g)].map(([tag]) => ({
    name: /\bname="([^"]*)"/.exec(tag)?.[1] ?? '',
    id: /\bid="([^"]*)"/.exec(tag)?.[1],
  }));
  return tags.find(({ name, id = name }) => id === figure)?.name ?? null;
}

/** The widgets in which a question, or a part of it, is answered. */
export function askedWidgets({ data }: CollectionEntry<'questions'>): readonly string[] {
  const groups: readonly object[] = data.type === 'case' ? [data, ...data.parts] : [data];
  return groups.flatMap((group) =>
    'widget' in group && typeof group.widget === 'string' ? [group.widget] : [],
  );
}
