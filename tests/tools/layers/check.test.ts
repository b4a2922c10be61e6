import { describe, expect, it } from 'vitest';
import { checkLayers, type LayerRules } from '../../../tools/layers/check.ts';

const rules: LayerRules = {
  collections: ['src/widgets'],
  buildOnlyPackages: ['builder'],
  layers: [
    { name: 'core', files: ['src/core/**'], imports: ['core'] },
    { name: 'course', files: ['src/course/**'], imports: ['core'], packages: ['builder'] },
    {
      name: 'widget',
      files: ['src/widgets/*/**'],
      imports: ['widget', 'core'],
      packages: ['preact', 'd3-*'],
    },
    { name: 'pages', files: ['src/pages/**'], imports: ['widget', 'course'], types: ['core'] },
  ],
};

const sound = {
  'src/core/period.ts': 'export const period = 1;',
  'src/core/scale.ts': "import { period } from './period.ts';",
  'src/course/lessons.ts': "import { parse } from 'builder/lite';",
  'src/widgets/dial/View.tsx': "import 'preact/hooks'; import 'd3-scale'; import '../../core/scale.ts';",
  'src/widgets/plot/View.tsx': "import './view.css';",
  'src/widgets/plot/view.css': 'p { color: red }',
  'src/pages/index.astro': `---
import Dial from '../widgets/dial/View.tsx';
import type { Period } from '../core/period.ts';
---
<Dial />
<script>
  import '../widgets/plot/View.tsx';
</script>`,
};

/** The problems of the sound files with some replaced or added. */
const check = (changes: Record<string, string> = {}): string[] =>
  checkLayers(new Map(Object.entries({ ...sound, ...changes })), rules);

describe('checkLayers', () => {
  it('accepts files that keep to their rows', () => {
    expect(check()).toEqual([]);
  });

  it('refuses a file without a row', () => {
    expect(check({ 'src/extras/new.ts': '' })).toEqual([
      'src/extras/new.ts: no row of tools/layers/table.ts covers this file. Add one that says what it may import.',
    ]);
  });

  it('refuses an import that points up', () => {
    const problems = check({ 'src/core/rotate.ts': "\nimport '../course/lessons.ts';" });
    expect(problems).toEqual([
      'src/core/rotate.ts:2: core may not import "src/course/lessons.ts" (course). It may import: core.',
    ]);
  });

  it.each([
    ['a re-export', "export { parse } from '../course/lessons.ts';"],
    ['a dynamic import', "const later = import('../course/lessons.ts');"],
    ['a type expression', "type Lessons = typeof import('../course/lessons.ts');"],
    ['a glob', "const all = import.meta.glob('../course/*.ts');"],
    ['a glob from the root', "const all = import.meta.glob(['/src/course/**/*.ts', '!/src/course/x.ts']);"],
  ])('sees %s', (_, code) => {
    expect(check({ 'src/core/rotate.ts': code })).toHaveLength(1);
  });

  it('refuses a package that the row does not name', () => {
    expect(check({ 'src/core/rotate.ts': "import 'preact';" })).toEqual([
      'src/core/rotate.ts:1: core may not import the package "preact". It may import: none.',
    ]);
  });

  it('refuses a sideways import in a collection', () => {
    expect(check({ 'src/widgets/dial/View.tsx': "import '../plot/View.tsx';" })).toEqual([
      'src/widgets/dial/View.tsx:1: imports "src/widgets/plot/View.tsx", a sibling. ' +
        'Move what both need to a layer below them.',
    ]);
  });

  it('refuses values where only types are allowed', () => {
    const problems = check({
      'src/pages/index.astro': "---\nimport { period } from '../core/period.ts';\n---",
    });
    expect(problems).toEqual([
      'src/pages/index.astro:2: may import only types from "src/core/period.ts". Write `import type`.',
    ]);
  });

  it('refuses an import without its extension', () => {
    expect(check({ 'src/core/rotate.ts': "import './period';" })).toEqual([
      'src/core/rotate.ts:1: imports "./period", and there is no such file. ' +
        'Write the name in full, with its extension.',
    ]);
  });

  it('lets a row read content as it stands, and no other row', () => {
    const reading = "const files = import.meta.glob('/content/**/*.yaml', { query: '?raw' });";
    const course = rules.layers.map((layer) =>
      layer.name === 'course' ? ({ ...layer, readsContent: true } as const) : layer,
    );
    const files = new Map(Object.entries({ ...sound, 'src/course/files.ts': reading }));
    expect(checkLayers(files, { ...rules, layers: course })).toEqual([]);
    expect(checkLayers(files, rules)).toEqual([
      'src/course/files.ts:1: imports "/content/**/*.yaml", which lies outside src.',
    ]);
  });

  it('refuses an import from outside src', () => {
    expect(check({ 'src/core/rotate.ts': "import '../../tools/run.mjs';" })).toEqual([
      'src/core/rotate.ts:1: imports "../../tools/run.mjs", which lies outside src.',
    ]);
  });

  it('refuses a cycle, through types too', () => {
    expect(check({ 'src/core/period.ts': "import type { Scale } from './scale.ts';" })).toEqual([
      'src/core/period.ts: imports itself: src/core/period.ts → src/core/scale.ts → src/core/period.ts.',
    ]);
  });

  it('refuses a build package that a component in the browser would load', () => {
    const problems = check({
      'src/pages/index.astro': "<script>import '../course/lessons.ts';</script>",
    });
    expect(problems).toEqual([
      'src/course/lessons.ts:1: the browser would load "builder/lite", which is for the build alone.',
    ]);
  });
});
