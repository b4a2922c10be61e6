import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { placedQuestions } from '../../../src/course/placed-questions.ts';
import { measuredText } from '../../../tools/bench/course.ts';

const text = readFileSync(measuredText, 'utf8');
const { objectives } = parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') as {
  objectives: Readonly<Record<string, string>>;
};

interface QuestionFile {
  readonly objectives: readonly string[];
}

const read = (id: string): QuestionFile => {
  const [lesson = '', name = ''] = id.split('/');
  return parse(
    readFileSync(path.join('content/lessons', lesson, 'questions', `${name}.yaml`), 'utf8'),
  ) as QuestionFile;
};

test('the lesson that is measured has one figure and seven questions of the course, for objectives that it names', () => {
  const placed = placedQuestions(text);
  expect(placed).toHaveLength(7);
  expect(text.match(/<Widget\b/g)).toHaveLength(1);
  const known = Object.keys(objectives);
  for (const id of placed) expect(known, id).toEqual(expect.arrayContaining([...read(id).objectives]));
});
