import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptedValues, isAccepted } from '../../src/notebook/parameters.ts';
import type { Declarations } from '../../src/notebook/parameters.ts';
import { declareQuantities } from '../../src/notebook/quantities.ts';
import type { QuantityName } from '../../src/notebook/quantities.ts';
import { knownFigures } from '../../src/quiz/check/figures.ts';

const root = path.resolve(import.meta.dirname, '../..');

async function declarationsIn(file: string): Promise<readonly [string, Declarations]> {
  const { parameterNames } = (await import(pathToFileURL(path.join(root, file)).href)) as {
    readonly parameterNames: readonly QuantityName[];
  };
  return [path.basename(path.dirname(file)), declareQuantities(parameterNames)];
}

/** The figures that a question can show, with their parameters. */
export const figures = knownFigures(
  Object.fromEntries(
    await Promise.all(globSync('src/widgets/*/model.ts', { cwd: root }).sort().map(declarationsIn)),
  ),
  isAccepted,
  acceptedValues,
);
