import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchContent } from '../../../tools/questions/watch.ts';
import { makeCourse, writeIn } from './support.ts';

const questions = 'content/lessons/one/questions';

let root: string;
let calls: number;
let ending: AbortController;
let watching: Promise<void>;

beforeEach(() => {
  root = makeCourse();
  calls = 0;
  ending = new AbortController();
  const count = () => {
    calls += 1;
    return Promise.resolve();
  };
  watching = watchContent(root, count, ending.signal);
});

afterEach(async () => {
  ending.abort();
  await watching;
  rmSync(root, { recursive: true });
});

/** Does something, and waits for the one call that it brings about. */
async function expectHeard(change: () => void): Promise<void> {
  const before = calls;
  change();
  await vi.waitFor(() => expect(calls).toBe(before + 1), { timeout: 5000 });
}

/** Saves as many editors do: into a file beside it, which is then renamed. */
function saveAtomically(file: string, text: string): void {
  writeIn(root, `${file}.tmp`, text);
  renameSync(path.join(root, `${file}.tmp`), path.join(root, file));
}

describe('watchContent', () => {
  it('calls back once for a burst of changes', async () => {
    await expectHeard(() => {
      writeIn(root, `${questions}/new.yaml`, 'a: 1\n');
      writeIn(root, `${questions}/new.yaml`, 'a: 2\n');
      writeIn(root, `${questions}/lambda.yaml`, 'a: 3\n');
    });
  });

  it('hears every save of an editor that writes another file and renames it', async () => {
    for (const text of ['a: 1\n', 'a: 2\n', 'a: 3\n']) {
      await expectHeard(() => saveAtomically(`${questions}/lambda.yaml`, text));
    }
    await expectHeard(() => writeFileSync(path.join(root, questions, 'lambda.yaml'), 'a: 4\n'));
  });

  it('hears of files in folders that were made, or made again, while it watched', async () => {
    await expectHeard(() => mkdirSync(path.join(root, 'content/lessons/two/questions'), { recursive: true }));
    await expectHeard(() => saveAtomically('content/lessons/two/questions/first.yaml', 'a: 1\n'));
    await expectHeard(() => rmSync(path.join(root, 'content/lessons/two'), { recursive: true }));
    await expectHeard(() => writeIn(root, 'content/lessons/two/questions/first.yaml', 'a: 1\n'));
    await expectHeard(() => writeIn(root, 'content/lessons/two/questions/first.yaml', 'a: 2\n'));
  });

  it('is silent once it has ended', async () => {
    ending.abort();
    await watching;
    writeIn(root, `${questions}/lambda.yaml`, 'a: 1\n');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(calls).toBe(0);
  });
});
