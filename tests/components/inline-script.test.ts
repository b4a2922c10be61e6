import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { inlineScript } from '../../src/components/inline-script.ts';

it('leaves out what only people read, and lets through what is left', () => {
  const { code, hash } = inlineScript('some.js', '(() => {\n  // Why.\n  globalThis.done = true;\n})();\n');
  expect(code).not.toContain('Why');
  expect(code).not.toContain('\n  ');
  expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
});

it('refuses what is no script, by its name', () => {
  expect(() => inlineScript('some.js', '(() => {')).toThrow(/^some\.js: /);
});
