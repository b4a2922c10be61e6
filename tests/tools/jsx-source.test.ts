import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import site from '../../astro.config.mjs';
import units from '../../vitest.config.ts';

/** Components are Preact’s. What compiles them without reading `tsconfig.json` takes React’s, unless it is told. */
test('whatever compiles components is told where their elements come from', () => {
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as {
    readonly compilerOptions: { readonly jsx: string; readonly jsxImportSource: string };
  };
  expect(compilerOptions.jsx).toBe('react-jsx');
  const wanted = { runtime: 'automatic', importSource: compilerOptions.jsxImportSource };
  // The development server's scan for packages, which logged an error at each start.
  expect(site.vite?.optimizeDeps?.rolldownOptions?.transform).toEqual({ jsx: wanted });
  expect(units).toMatchObject({ oxc: { jsx: wanted } });
});
