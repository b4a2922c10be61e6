import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { matchingFactor } from '../../src/components/about/lab-figure.ts';
import { readTrial } from '../../src/lab/evaluate.ts';
import { rangeWidth } from '../../src/lab/jobs.ts';
import { rotationOf } from '../../src/lab/methods.ts';
import { countBySegment, evenBounds } from '../../src/lab/segments.ts';
import { quantities } from '../../src/notebook/quantities.ts';
import { derive, parameterNames, sequencesOf } from '../../src/widgets/lab/model.ts';
import type { Lab, LabParameters } from '../../src/widgets/lab/model.ts';
import { writeOpening } from '../../src/lab/openings.ts';
import type { Opening } from '../../src/lab/opening.ts';
import { scalingOf } from '../../src/widgets/lab/source.ts';
import { loadModel, manifest } from './models.ts';

/** The states in which a figure of the course begins: the quantities' usual values, with what a page changes. */
const starts: readonly Partial<LabParameters>[] = [{}, { rebase: matchingFactor }, { remedy: 2, tuning: 1 }];

const file = path.resolve(import.meta.dirname, '../../src/lab/kept-openings.ts');

function startAt(changes: Partial<LabParameters>): LabParameters {
  const usual = Object.fromEntries(parameterNames.map((name) => [name, quantities[name].default]));
  return { ...(usual as LabParameters), ...changes };
}

/** What the model makes of a state's texts. */
function workOut(lab: Lab): Opening {
  const { task, seed } = lab;
  const length = lab.tokens.length;
  const trial = { rotation: rotationOf(scalingOf(lab)), task, seed, sequences: sequencesOf(lab), length };
  const counter = countBySegment(evenBounds(length, rangeWidth(task, length)));
  const predicted: number[] = [];
  for (const step of readTrial(loadModel(lab.model), trial)) {
    counter.add(step);
    if (step.sequence === 0) predicted.push(step.predicted);
  }
  return writeOpening(lab, { predicted, ranges: counter.segments() }, manifest[lab.model]?.sha256 ?? '');
}

/** What the figures show before anything is loaded, worked out from the weights. */
export const workOutOpenings = (): readonly Opening[] =>
  starts.map((changes) => workOut(derive(startAt(changes))));

export function writeOpenings(): void {
  const data = JSON.stringify(workOutOpenings(), null, 2);
  writeFileSync(
    file,
    "import type { Opening } from './opening.ts';\n\n" +
      '/** What the shipped models made of the states in which figures begin; written by `npm run lab -- openings`. */\n' +
      `export const keptOpenings: readonly Opening[] = ${data};\n`,
  );
  process.stdout.write(`${file} is written.\n`);
}
