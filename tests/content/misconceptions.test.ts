import { expect, test } from 'vitest';
import { createScope } from '../../src/formula/scope.ts';
import { fillTemplate } from '../../src/quiz/kernel/text-template.ts';
import { typesetTemplate } from '../../src/typeset/text.ts';
import { readMisconceptionFiles } from '../support/question-files.ts';

// A question without words of its own shows the correction, whatever names it has.
test.each(readMisconceptionFiles())(
  'the correction of $id can be shown in any question',
  async ({ data }) => {
    const { correction } = data as { readonly correction: string };
    const html = fillTemplate(await typesetTemplate(correction, '/'), createScope({}));
    expect(html).toMatch(/^<p>/);
    expect(html).not.toMatch(/\{\{|NaN|Infinity/);
  },
);
