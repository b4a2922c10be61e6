import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { termSchema } from '../../src/course/schemas.ts';
import { typesetFormula, typesetMarkdown } from '../../src/typeset/text.ts';

const terms = globSync('content/glossary/*.yaml')
  .sort()
  .map((file) => ({
    id: path.basename(file, '.yaml'),
    ...termSchema.parse(parse(readFileSync(file, 'utf8'))),
  }));

const typeset = (markdown: string) =>
  typesetMarkdown(markdown, '/', ({ formula }) => {
    throw new Error(`A term has no numbers to fill in, as "${formula}".`);
  });

/** What a reader may look up, as it is compared: `rope_theta` and "Rope_theta" are the same. */
const asName = (name: string) => name.toLowerCase().replaceAll('`', '');

describe('the glossary', () => {
  it('has a term at least', () => {
    expect(terms.length).toBeGreaterThan(0);
  });

  it('gives each name to one term', () => {
    // A configuration may write a term in code, as in YaRN and `yarn`.
    const names = terms.flatMap(({ term, also = [] }) => [...new Set([term, ...also].map(asName))]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  // A preview is read at a glance, inside a sentence of the lesson.
  it.each(terms)('says in one or two sentences of one paragraph what $id is', async ({ definition }) => {
    const html = await typeset(definition);
    expect(html.trim()).toMatch(/^<p>[\s\S]+<\/p>$/);
    expect(html.match(/<(?:p|ul|ol|table|pre|h\d)\b/g)).toHaveLength(1);
    const sentences = definition.replace(/\$[^$]*\$|`[^`]*`/g, '…').match(/[.!?](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(2);
    expect(definition.split(/\s+/).length).toBeLessThanOrEqual(50);
  });

  it.each(terms)('has names and a symbol of $id that can be typeset', async ({ symbol = '', also = [] }) => {
    expect(typesetFormula(symbol)).toContain('katex');
    for (const name of also) expect(await typeset(name)).toMatch(/^<p>/);
  });
});
