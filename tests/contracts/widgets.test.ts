import { globSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { h } from 'preact';
import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { FigureProps } from '../../src/figure/define-figure.tsx';
import { createNotebook } from '../../src/notebook/notebook.ts';
import { defaultValues, settle } from '../../src/notebook/parameters.ts';
import type { Declarations, ParameterValues } from '../../src/notebook/parameters.ts';
import { declareQuantities } from '../../src/notebook/quantities.ts';
import type { QuantityName } from '../../src/notebook/quantities.ts';
import { NotebookContext } from '../../src/notebook/use-notebook.ts';
import { startingAt } from '../support/figures.tsx';
import { attributesOf, textOf } from '../support/html.ts';
import { declarationsOfWidget } from '../support/lesson-files.ts';
import { acceptedBy } from '../support/parameters.ts';

interface Model {
  readonly parameterNames: readonly QuantityName[];
  readonly derive: (parameters: ParameterValues) => unknown;
}

interface View {
  readonly default: ComponentType<FigureProps>;
}

const models = import.meta.glob<Model>('../../src/widgets/*/model.ts', { eager: true });
const views = import.meta.glob<View>('../../src/widgets/*/Figure.tsx', { eager: true });

const widgets = readdirSync('src/widgets', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The part of a widget that is its own; the test fails where it is missing. */
function partOf<Part>(parts: Readonly<Record<string, Part>>, widget: string, file: string): Part {
  const part = parts[`../../src/widgets/${widget}/${file}`];
  if (part === undefined) throw new Error(`src/widgets/${widget} has no ${file}`);
  return part;
}

/** Each parameter at its minimum, at its maximum, and at its default while the others stay. */
function edgesOf(declarations: Declarations): readonly ParameterValues[] {
  const start = defaultValues(declarations);
  const single = Object.entries(declarations).flatMap(([name, { minimum, maximum }]) => [
    { ...start, [name]: minimum },
    { ...start, [name]: maximum },
  ]);
  const all = (end: 'minimum' | 'maximum') =>
    Object.fromEntries(Object.entries(declarations).map(([name, declaration]) => [name, declaration[end]]));
  return [start, ...single, all('minimum'), all('maximum')].map((values) => settle(declarations, values));
}

/** What the lessons' text points at: the figure's id and the part's name. */
function pointedParts(): readonly { readonly file: string; readonly of: string; readonly name: string }[] {
  return globSync('content/lessons/*/index.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<Part of="([^"]*)" name="([^"]*)">/g)].map(
      ([, of = '', name = '']) => ({ file, of, name }),
    ),
  );
}

it('finds widgets to check', () => {
  expect(widgets.length).toBeGreaterThan(0);
});

describe.each(widgets)('the widget %s', (widget) => {
  const { parameterNames, derive } = partOf(models, widget, 'model.ts');
  const { default: Figure } = partOf(views, widget, 'Figure.tsx');
  const ofLesson = declarationsOfWidget(widget);
  const declarations = Object.fromEntries(
    Object.entries(ofLesson).filter(([name]) => parameterNames.some((own) => own === name)),
  );
  const ofCourse = declareQuantities(parameterNames);
  const draw = (values: ParameterValues, id = 'one') =>
    renderToString(h(Figure, { declarations: startingAt(declarations, values), id }));
  const start = defaultValues(declarations);

  it('consists of a model, a figure, a style sheet and an island', () => {
    expect(readdirSync(`src/widgets/${widget}`)).toEqual(
      expect.arrayContaining(['Figure.tsx', 'figure.css', 'index.astro', 'model.ts']),
    );
  });

  it('names its parameters, each once, and finds all of them in the lesson that shows it', () => {
    expect(parameterNames.length).toBeGreaterThan(0);
    expect(new Set(parameterNames).size).toBe(parameterNames.length);
    expect(Object.keys(ofLesson)).toEqual(expect.arrayContaining([...parameterNames]));
  });

  it.each([
    ['a lesson', declarations],
    ['a question', ofCourse],
  ])('derives plain JSON with finite numbers from every value that %s allows', (_, allowed) => {
    const states = fc.record(
      Object.fromEntries(
        Object.entries(allowed).map(([name, declaration]) => [name, acceptedBy(declaration)]),
      ),
    );
    const check = (values: ParameterValues) => {
      const state = derive(settle(allowed, values));
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    };
    edgesOf(allowed).forEach(check);
    fc.assert(fc.property(states, check));
  });

  it('derives the same from the same, and changes nothing of what it is given', () => {
    const values = Object.freeze({ ...start });
    expect(derive(values)).toEqual(derive(values));
  });

  it('draws numbers only, with a reading and a table, at every edge of its parameters', () => {
    for (const values of edgesOf(declarations)) {
      const html = draw(values);
      expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(textOf(/<p class="reading"[^>]*>.*?<\/p>/s.exec(html)?.[0] ?? '')).toMatch(/\w/);
      expect(html).toMatch(/<table>.*<td>/s);
      expect(html).toMatch(/<svg[^>]*class="plot-area"[^>]*aria-label="\S/);
    }
  });

  it('can be reset, linked to, and taken along as a drawing and as numbers', () => {
    const labels = [...attributesOf(draw(start), 'button', 'aria-label'), textOf(draw(start))].join(' ');
    for (const label of ['Reset the figure', 'Copy link', 'drawing as SVG', 'numbers as CSV']) {
      expect(labels).toContain(label);
    }
  });

  it('has a labelled control for each of its parameters, the main one outside what is folded', () => {
    const html = draw(start);
    const labels = attributesOf(html, 'label', 'for');
    const boxes = attributesOf(html, 'fieldset', 'id');
    for (const name of parameterNames) expect([...labels, ...boxes]).toContain(`one-${name}`);
    expect(html.slice(0, html.indexOf('<details'))).toContain(`one-${parameterNames[0] ?? ''}`);
  });

  it('draws the same at build and in the browser, whatever the address says', () => {
    expect(draw(start)).toBe(draw(start));
  });

  it('gives no id twice, also where a page shows it twice', () => {
    const html = draw(start, 'one') + draw(start, 'two');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has in a question a control and a handle for what is asked alone, and offers no link', () => {
    const notebook = createNotebook(ofCourse);
    const [asked = ''] = parameterNames;
    const value = { notebook, idPrefix: 'q', free: [asked] };
    const html = renderToString(
      h(NotebookContext.Provider, { value, children: h(Figure, { declarations: ofCourse }) }),
    );
    const ids = [...html.matchAll(/\sid="q-([^"]*)"/g)].map(([, id = '']) => id.replace('-slider', ''));
    expect([...new Set(ids)]).toEqual([asked]);
    expect(textOf(html)).not.toContain('Copy link');
  });

  it('draws every part that a lesson points at', () => {
    const html = draw(start);
    for (const { of, name, file } of pointedParts()) {
      if (of !== widget) continue;
      expect(html, `${file} points at “${name}”`).toContain(`data-part="${name}"`);
    }
  });
});
