import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goodQuestion, makeCourse, run, writeIn } from './support.ts';

let root: string;

beforeEach(() => {
  root = makeCourse();
  writeIn(root, `${questions}/lambda.yaml`, goodQuestion);
});

afterEach(() => rmSync(root, { recursive: true }));

const questions = 'content/lessons/one/questions';

/** The codes that the checker tells of a copy of a question, with a change. */
async function codesOf(change: (text: string) => string): Promise<readonly string[]> {
  writeIn(root, `${questions}/copy.yaml`, change(goodQuestion));
  const { out } = await run(root, ['check', `${questions}/copy.yaml`]);
  return out.match(/\b[EW]\d{3}\b/g) ?? [];
}

describe('a question that the course has already', () => {
  it('is told of at its prompt, whatever its title and version', async () => {
    const codes = await codesOf((text) =>
      text.replace(/^title: .*$/m, 'title: Another').replace(/^version: .*$/m, 'version: 7'),
    );
    expect(codes).toEqual(['W116']);
    const { out } = await run(root, ['check', 'one/lambda']);
    const line = goodQuestion.split('\n').findIndex((text) => text.startsWith('prompt:')) + 1;
    expect(out).toContain(`lambda.yaml:${line}:1 W116 "one/copy" asks exactly the same →`);
  });

  it('is another where its words or its key differ', async () => {
    expect(await codesOf((text) => text.replace('prompt: |\n', 'prompt: |\n  Once more.\n'))).toEqual([]);
    expect(await codesOf((text) => text.replace(/rel: [\d.]+/, 'rel: 0.0004'))).not.toContain('W116');
  });
});
