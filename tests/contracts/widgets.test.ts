import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { h } from 'preact';
import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { defaultValues } from '../../src/notebook/parameters.ts';
import type { Declarations, ParameterValues } from '../../src/notebook/parameters.ts';
import { attributesOf, textOf } from '../support/html.ts';
import { declarationsOfWidget } from '../support/lesson-files.ts';
import { acceptedBy } from '../support/parameters.ts';

interface Model {
  readonly parameterNames: readonly string[];
  readonly derive: (parameters: ParameterValues) => unknown;
}

interface View {
  readonly default: ComponentType<{ readonly declarations: Declarations }>;
}

const models = import.meta.glob<Model>('../../src/widgets/*/model.ts', { eager: true });
const views = import.meta.glob<View>('../../src/widgets/*/View.tsx', { eager: true });

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
  return [start, ...single, all('minimum'), all('maximum')];
}

const startingAt = (declarations: Declarations, values: ParameterValues): Declarations =>
  Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => [
      name,
      { ...declaration, default: values[name] ?? declaration.default },
    ]),
  );

it('finds widgets to check', () => {
  expect(widgets.length).toBeGreaterThan(0);
});

describe.each(widgets)('the widget %s', (widget) => {
  const { parameterNames, derive } = partOf(models, widget, 'model.ts');
  const { default: View } = partOf(views, widget, 'View.tsx');
  const declarations = declarationsOfWidget(widget);
  const draw = (values: ParameterValues) =>
    renderToString(h(View, { declarations: startingAt(declarations, values) }));

  it('consists of a model, a view, a style sheet and an island', () => {
    expect(readdirSync(`src/widgets/${widget}`)).toEqual(
      expect.arrayContaining(['View.tsx', 'index.astro', 'model.ts', 'view.css']),
    );
  });

  it('names its parameters, each once, and finds all of them in the lesson that shows it', () => {
    expect(parameterNames.length).toBeGreaterThan(0);
    expect(new Set(parameterNames).size).toBe(parameterNames.length);
    expect(Object.keys(declarations)).toEqual(expect.arrayContaining([...parameterNames]));
  });

  it('derives plain JSON with finite numbers from every value that the lesson allows', () => {
    const states = fc.record(
      Object.fromEntries(
        Object.entries(declarations).map(([name, declaration]) => [name, acceptedBy(declaration)]),
      ),
    );
    const check = (values: ParameterValues) => {
      const state = derive(values);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    };
    edgesOf(declarations).forEach(check);
    fc.assert(fc.property(states, check));
  });

  it('derives the same from the same, and changes nothing of what it is given', () => {
    const values = Object.freeze({ ...defaultValues(declarations) });
    expect(derive(values)).toEqual(derive(values));
  });

  it('draws numbers only, with a reading and a table, at every edge of its parameters', () => {
    for (const values of edgesOf(declarations)) {
      const html = draw(values);
      expect(html).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(textOf(/<p class="reading"[^>]*>.*?<\/p>/s.exec(html)?.[0] ?? '')).toMatch(/\w/);
      expect(html).toMatch(/<table>.*<td>/s);
    }
  });

  it('has a labelled control for each of its parameters', () => {
    const html = draw(defaultValues(declarations));
    const labels = attributesOf(html, 'label', 'for');
    for (const name of parameterNames) expect(labels).toContain(`${widget}-${name}`);
  });

  it('gives no id twice', () => {
    const ids = [...draw(defaultValues(declarations)).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
