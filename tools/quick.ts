/** `npm run quick`: what a small change could break, as far as seconds tell. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';
import { planQuick } from './quick/plan.ts';
import type { QuestionFile } from './quick/plan.ts';
import { startStep } from './step-process.ts';
import { runSteps } from './step-runner.ts';

const usage = `Usage: npm run quick [-- --since <commit>]

Checks what has changed since a commit, the last one if left out, committed or not: format, lint, types, the tests that
import it, and the questions and texts among it. It says what it leaves to npm test.`;

function git(args: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new UsageError(`git cannot tell what has changed: ${stderr.trim()}`);
  return stdout.split('\0').filter((file) => file !== '');
}

/** The files that differ from a commit and are still there, those that git does not know yet included. */
function listChanged(since: string): readonly string[] {
  const known = git(['diff', '--name-only', '-z', since, '--']);
  const unknown = git(['ls-files', '--others', '--exclude-standard', '-z']);
  return [...new Set([...known, ...unknown])].filter((file) => existsSync(file)).sort();
}

function listQuestions(): readonly QuestionFile[] {
  return globSync('content/lessons/*/questions/*.yaml').map((file) => {
    const types = readFileSync(file, 'utf8').matchAll(/^[ -]*type: *([a-z-]+)/gm);
    const named = new Set([...types].map(([, type]) => type));
    return { file: file.split(path.sep).join('/'), isOf: (type) => named.has(type) };
  });
}

async function run({ values }: Arguments): Promise<number> {
  const begin = performance.now();
  const since = values.get('since') ?? 'HEAD';
  const changed = listChanged(since);
  if (changed.length === 0) {
    console.log(
      `Nothing has changed since ${since}. For what a commit brought: npm run quick -- --since HEAD~1`,
    );
    return 0;
  }
  const { steps, unchecked } = planQuick(changed, since, listQuestions);
  const outputs = new Map<string, () => Buffer>();
  const succeeded = await runSteps(steps, {
    lanes: Math.min(4, os.availableParallelism()),
    start: (step) => {
      const started = startStep(step);
      outputs.set(step.name, started.output);
      return started;
    },
    onEnd: ({ name, title }, isWell) => {
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(`${isWell ? '✓' : '✗ failed:'} ${title} (at ${seconds} s)`);
      if (!isWell) process.stdout.write(outputs.get(name)?.() ?? '');
    },
  });
  const files = `${changed.length} changed file${changed.length === 1 ? '' : 's'}`;
  console.log(`\n${succeeded ? `${files}: nothing found.` : `${files}: see above.`} Not checked here:`);
  for (const text of unchecked) console.log(`  - ${text}`);
  return succeeded ? 0 : 1;
}

await follow({ usage, values: ['since'], mostWords: 0, run });
