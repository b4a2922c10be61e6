import { readText, readTrial } from '../../src/lab/evaluate.ts';
import { rotationOf } from '../../src/lab/methods.ts';
import { placementOf } from '../../src/lab/placement.ts';
import { drawText } from '../../src/lab/text.ts';
import { loadModel } from '../lab/models.ts';
import { summarize } from './figures.ts';
import type { Figure } from './figures.ts';

const length = 512;
const choice = { task: 'repeat', seed: 1 } as const;

/** Milliseconds of this process's processor that some work takes. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Draws from a generator to its end. */
function drain(steps: Iterable<unknown>): void {
  for (const step of steps) if (step === undefined) return;
}

/** What the lab's model costs on one core: one text of 512 tokens, and the 16 texts of a figure. */
export function measureLab(repeats: number): readonly Figure[] {
  const weights = loadModel('rope');
  const rotation = rotationOf({ method: 'base-scaling', targetLength: length });
  const readOne = () => {
    drain(readText(weights, placementOf(weights, length, rotation), drawText(choice, 0, length)));
  };
  const readAll = () => {
    drain(readTrial(weights, { ...choice, rotation, sequences: 16, length }));
  };
  // The first one is compiled while it runs.
  readOne();
  const measured = (name: string, work: () => void) =>
    summarize(
      name,
      'ms',
      Array.from({ length: repeats }, () => timeOf(work)),
    );
  return [
    measured('the lab reads a text of 512 tokens (processor)', readOne),
    measured('the lab reads 16 texts of 512 tokens, by position (processor)', readAll),
  ];
}
