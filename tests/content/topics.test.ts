import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLessonOrder } from '../support/lesson-files.ts';
import { readQuestionFiles } from '../support/question-files.ts';

interface Topic {
  readonly topic: string;
  readonly lesson: string;
  readonly section: string;
  readonly figure: string;
  readonly question: string;
}

/** The rows of the table under a heading of `docs/topics.md`. */
function readTopics(heading: string): readonly Topic[] {
  const [, part = ''] = readFileSync('docs/topics.md', 'utf8').split(`## ${heading}\n`);
  const [table = ''] = part.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [topic = '', lesson = '', section = '', figure = '', question = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { topic, lesson, section, figure, question };
    });
}

const [subjects, cases] = [readTopics('Subjects'), readTopics('Practical cases')];
const textOf = (lesson: string) => readFileSync(`content/lessons/${lesson}/index.mdx`, 'utf8');
const questions = new Map(
  readQuestionFiles().map(({ id, data }) => [id, data as { type: string; parts?: unknown[] }]),
);

describe('the topics of the course', () => {
  it.each([...subjects, ...cases])('“$topic” has its section, figure and question', (topic) => {
    const { lesson, section, figure, question } = topic;
    const text = textOf(lesson);
    expect(text.split('\n')).toContain(`## ${section}`);
    expect(text).toMatch(new RegExp(String.raw`<Widget\s+name="${figure}"`));
    expect(text).toContain(`<Question id="${lesson}/${question}"`);
    expect([...questions.keys()]).toContain(`${lesson}/${question}`);
  });

  it.each(cases)('“$topic” is a case of several parts', ({ lesson, question }) => {
    const data = questions.get(`${lesson}/${question}`);
    expect(data?.type).toBe('case');
    expect(data?.parts?.length).toBeGreaterThanOrEqual(3);
  });

  it('leaves no lesson without a topic', () => {
    const taught = new Set([...subjects, ...cases].map(({ lesson }) => lesson));
    expect([...taught].toSorted()).toEqual([...readLessonOrder()].toSorted());
  });
});
