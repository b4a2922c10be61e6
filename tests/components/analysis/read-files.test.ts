import { expect, it } from 'vitest';
import { readFiles } from '../../../src/components/analysis/read-files.ts';
import type { ReadableFile } from '../../../src/components/analysis/read-files.ts';
import { writeResults } from '../../../src/progress/results-file.ts';
import { answerEvent } from '../../support/events.ts';

const nothing = { taken: [], refused: [] };
const fileOf = (name: string, text: string | Error, size = 100): ReadableFile => ({
  name,
  size,
  text: () => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text)),
});
const results = (name: string, number: number) =>
  writeResults({ events: [answerEvent('a/one', number)], sitting: 's', name }, 0);

it('a bad file takes no other along, whatever is wrong with it', async () => {
  const { taken, refused } = await readFiles(
    [
      fileOf('ada.json', results('Ada', 1)),
      fileOf('broken.json', '{'),
      fileOf('gone.json', new Error('gone')),
      fileOf('huge.json', 'never read', 65 * 1024 * 1024),
      fileOf('bob.json', results('Bob', 2)),
    ],
    nothing,
    () => undefined,
  );
  expect(taken.map(({ name }) => name)).toEqual(['Ada', 'Bob']);
  expect(refused).toEqual([
    { file: 'broken.json', reason: 'It is not JSON, or only a part of a file.' },
    { file: 'gone.json', reason: 'The browser could not read it.' },
    { file: 'huge.json', reason: 'It is larger than 64 MB, which no record is.' },
  ]);
});

it('the same file is taken once, also when it comes later', async () => {
  const [ada, copy] = [fileOf('ada.json', results('Ada', 1)), fileOf('copy.json', results('Ada', 1))];
  const first = await readFiles([ada], nothing, () => undefined);
  const { taken, refused } = await readFiles([copy, copy], first, () => undefined);
  expect(taken).toHaveLength(1);
  expect(refused.map(({ reason }) => reason)).toEqual(Array(2).fill('It is the same as “ada.json”.'));
});

it('tells how far it is, every twenty files', async () => {
  const told: number[] = [];
  const files = Array.from({ length: 45 }, (_, at) => fileOf(`${String(at)}.json`, results('x', at)));
  await readFiles(files, nothing, (count) => told.push(count));
  expect(told).toEqual([20, 40]);
});
