import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../tools/content/problem.ts';
import { checkLessonVoice, checkVoice } from '../../tools/content/voice.ts';

const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });

const list = (pattern: string): readonly string[] => globSync(pattern).sort();

describe('the texts of the course', () => {
  const data = 'content/{lessons/*/questions,misconceptions,references,glossary}/*.yaml';

  it.each(list(data))('%s has no habit of a translation', (file) => {
    expect(checkVoice(read(file)).map(formatProblem)).toEqual([]);
  });

  it.each(list('content/lessons/*/index.mdx'))('%s has no habit of a translation', (file) => {
    expect(checkLessonVoice(read(file)).map(formatProblem)).toEqual([]);
  });
});
