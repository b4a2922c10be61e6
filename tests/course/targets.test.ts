import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  elementOf,
  findTarget,
  placedTargets,
  sectionSlug,
  targetInWords,
  placedFigures,
  targetsOf,
} from '../../src/course/targets.ts';

const body = `
## What it costs

<Widget
  name="dial"
  title="A > B"
  caption="Drag it."
/>

\`\`\`ts
## not a heading
\`\`\`

$$
x
$$

<Equation id="turns">

$$
r_i = \\frac{\\ell}{T_i}
$$

</Equation>

## Solving for λ, “again”

### Not this one

<Widget name="dial" title="Once more" caption="Drag." id="second" />
`;
const lesson = { slug: 'squeeze', place: 3, title: 'Squeeze', summary: 'It fits.', body };
const targets = targetsOf(lesson);
const named = (to: string, from = 'squeeze') => findTarget(targets, to, from);

describe('what a lesson offers to be referred to', () => {
  it('is counted in the order of its text, each kind by itself', () => {
    expect(targets.map((target) => `${addressOf(target, 'squeeze')} ${target.number}`)).toEqual([
      'lesson:squeeze 3',
      'figure:dial 3.1',
      'figure:second 3.2',
      'equation:turns 3.1',
      'section:what-it-costs 3.1',
      'section:solving-for-λ-again 3.2',
    ]);
  });

  it('comes with what a preview shows of it', () => {
    expect(named('figure:dial')).toMatchObject({ title: 'A > B', text: 'Drag it.', widget: 'dial' });
    expect(named('figure:second')).toMatchObject({ widget: 'dial' });
    expect(named('equation:turns')).toMatchObject({ text: String.raw`r_i = \frac{\ell}{T_i}` });
    expect(named('section:what-it-costs')).toMatchObject({ title: 'What it costs' });
    expect(named('lesson:squeeze')).toMatchObject({ title: 'Squeeze', text: 'It fits.' });
  });

  it('is named with its lesson from another one, and by the lesson’s name alone for the lesson', () => {
    expect(named('squeeze/figure:dial', 'other')?.number).toBe('3.1');
    expect(named('squeeze/figure:dial')?.number).toBe('3.1');
    expect(named('lesson:squeeze', 'other')?.number).toBe('3');
    expect(named('figure:dial', 'other')).toBeUndefined();
    expect(named('equation:dial')).toBeUndefined();
  });

  it('has a name in words and an element on its page', () => {
    const shown = targets.map((target) => [targetInWords(target), elementOf(target)]);
    expect(shown[0]).toEqual(['lesson 3', null]);
    expect(shown[1]).toEqual(['Figure 3.1', 'figure-dial']);
    expect(shown[3]).toEqual(['Equation 3.1', 'equation-turns']);
    expect(shown[4]).toEqual(['Section 3.1', 'what-it-costs']);
  });
});

it('lists what a lesson refers to, each once, in the order of its text', () => {
  const text =
    'See <Ref to="figure:dial" />, <Ref to="lesson:x" /> and <Ref to="figure:dial" />. <Reference to="y" />';
  expect(placedTargets(text)).toEqual(['figure:dial', 'lesson:x']);
});

it.each([
  ['“Short texts are not affected”', 'short-texts-are-not-affected'],
  ['The trap: “now every angle is known”', 'the-trap-now-every-angle-is-known'],
  ['What d does to λ', 'what-d-does-to-λ'],
])('makes the slug of the section %s as Astro does', (title, slug) => {
  expect(sectionSlug(title)).toBe(slug);
});

it('finds every figure that the lessons place', () => {
  for (const file of globSync('content/lessons/*/index.mdx')) {
    const text = readFileSync(file, 'utf8');
    const slug = path.basename(path.dirname(file));
    const found = targetsOf({ slug, place: 1, title: '', summary: '', body: text });
    const count = (kind: string) => found.filter((target) => target.kind === kind).length;
    expect(count('figure'), file).toBe(text.split('<Widget').length - 1);
    expect(count('equation'), file).toBe(text.split('<Equation').length - 1);
  }
});

it('has figures with all that a lesson writes of them, and nothing in the place of what it does not', () => {
  const figure =
    '<Widget name="dial" title="T" caption="C" steps="d=8 | d=128" controls="d m" fixed="d=8" id="one" />';
  const other = '<Widget name="plot" title="U" caption="D" />';
  expect(placedFigures(`${figure}\n\nText.\n\n${other}`)).toEqual([
    {
      id: 'one',
      widget: 'dial',
      title: 'T',
      caption: 'C',
      steps: 'd=8 | d=128',
      controls: 'd m',
      fixed: 'd=8',
    },
    { id: 'plot', widget: 'plot', title: 'U', caption: 'D', steps: '', controls: '', fixed: '' },
  ]);
});
