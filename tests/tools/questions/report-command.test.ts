import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCourse, run, writeIn } from './support.ts';

let root: string;

beforeEach(() => {
  root = makeCourse();
});

afterEach(() => rmSync(root, { recursive: true }));

describe('report', () => {
  it('prints a report and writes it as JSON and text', async () => {
    const { status, out, err } = await run(root, ['report', 'one/lambda']);
    expect(status).toBe(0);
    expect(out).toMatch(/^one\/lambda {2}\(numeric, version 1\)\nHow much must the base grow\?\n/);
    expect(err).toBe('1 written to reports\n');
    const file = path.join(root, 'reports/one/lambda');
    expect(readFileSync(`${file}.txt`, 'utf8')).toBe(out);
    expect(JSON.parse(readFileSync(`${file}.json`, 'utf8'))).toMatchObject({
      id: 'one/lambda',
      collisions: 0,
    });
  });

  it('reports all questions in JSON, into another folder', async () => {
    const { out } = await run(root, ['report', '--format', 'json', '--out', 'elsewhere/now']);
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(['one/lambda', 'one/which']);
    expect(existsSync(path.join(root, 'elsewhere/now/one/which.json'))).toBe(true);
    expect(existsSync(path.join(root, 'reports'))).toBe(false);
  });

  it('says why a faulty question has none, and fails', async () => {
    writeIn(root, 'content/lessons/one/questions/broken.yaml', 'type: numeric\n');
    const { status, out, err } = await run(root, ['report']);
    expect(status).toBe(1);
    expect(out).toContain('one/which  (choice, version 2)');
    expect(err).toMatch(/"one\/broken" has no report, because of\n.*broken\.yaml:1:1 E011 /);
  });
});
