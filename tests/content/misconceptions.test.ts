import { expect, test } from 'vitest';
import { listMisconceptions } from '../../src/components/authoring/misconceptions.ts';
import { misconceptionSchema } from '../../src/course/schemas.ts';
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

// It also says which file names a model that there is none of.
test.each(readMisconceptionFiles())('the model of $id exists, where it has one', ({ id, data }) => {
  const entry = { id, data: misconceptionSchema.parse(data) };
  expect(listMisconceptions([entry])[0]?.replaces ?? null).toEqual(
    entry.data.model === undefined ? null : expect.any(String),
  );
});
