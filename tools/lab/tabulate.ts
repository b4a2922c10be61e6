import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { labSettings } from '../../src/core/lab/settings.ts';
import type { MeasuredTable } from '../../src/core/lab/measured.ts';
import { readTrial } from '../../src/lab/evaluate.ts';
import { rangeWidth } from '../../src/lab/jobs.ts';
import { rotationOf } from '../../src/lab/methods.ts';
import { countBySegment, evenBounds } from '../../src/lab/segments.ts';
import { sequencesOf } from '../../src/widgets/lab/model.ts';
import { grid, gridLambdas, gridText } from './grid.ts';
import type { GridPlace } from './grid.ts';
import { loadModel, manifest } from './models.ts';

const folder = path.resolve(import.meta.dirname, '../../src/core/lab');

const writeCounts = (counts: readonly number[]): string =>
  counts.map((count) => count.toString(36)).join(' ');

/** How many letters were counted, and how many of them predicted, by range. */
export interface Measured {
  readonly width: number;
  readonly letters: string;
  readonly hits: string;
}

/** Measures one place of the grid. */
export function measure({ model, scaling }: GridPlace): Measured {
  const task = manifest[model]?.task ?? 'repeat';
  const { length, seed } = gridText;
  const width = rangeWidth(task, length);
  const counter = countBySegment(evenBounds(length, width));
  const trial = { rotation: rotationOf(scaling), task, seed, sequences: sequencesOf({ task }), length };
  for (const step of readTrial(loadModel(model), trial)) counter.add(step);
  const ranges = counter.segments();
  return {
    width,
    letters: writeCounts(ranges.map(({ letters }) => letters)),
    hits: writeCounts(ranges.map(({ letters, accuracy }) => Math.round(letters * (accuracy ?? 0)))),
  };
}

/** The hashes of the weights that a table was measured on, by model. */
export const hashesOfGrid = (): Readonly<Record<string, string>> =>
  Object.fromEntries(grid.map(({ model }) => [model, manifest[model]?.sha256 ?? '']));

/** The table of the grid; `measuring` measures one place. */
export function tabulate(measuring: (place: GridPlace) => Measured = measure): MeasuredTable {
  const measured = grid.map((place) => ({ ...place, ...measuring(place) }));
  return {
    lambdas: gridLambdas,
    settings: Object.fromEntries(
      labSettings.map((setting) => {
        const rows = measured.filter((row) => row.setting === setting);
        const [first] = rows;
        return [
          setting,
          { width: first?.width ?? 0, letters: first?.letters ?? '', hits: rows.map(({ hits }) => hits) },
        ];
      }),
    ),
  };
}

/** Measures the whole grid and writes the table that the oracle's functions look up, with the hashes of the weights. */
export function writeTable(table: MeasuredTable = tabulate()): void {
  const head = '/** Written by `npm run -s lab -- tabulate`. */\n';
  writeFileSync(
    path.join(folder, 'table.ts'),
    `import type { MeasuredTable } from './measured.ts';\n\n${head}` +
      `export const labTable: MeasuredTable = ${JSON.stringify(table, null, 2)};\n`,
  );
  writeFileSync(
    path.join(folder, 'table-weights.ts'),
    `/** The weights that \`table.ts\` was measured on, by their SHA-256; written with it. */\n` +
      `export const tableWeights: Readonly<Record<string, string>> = ${JSON.stringify(hashesOfGrid(), null, 2)};\n`,
  );
  process.stdout.write(`${folder}/table.ts is written.\n`);
}
