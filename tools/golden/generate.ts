/**
 * Computes the reference values that the core is tested against: `npm run golden`.
 *
 * Nothing here comes from `src/core`: the formulas are written out again, in decimal arithmetic of 60 digits.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { follow } from '../command-line.ts';
import { Decimal, print } from './decimals.ts';
import * as formulas from './formulas.ts';
import * as inputs from './inputs.ts';
import { maxAngleRatio, periodRatio } from './methods.ts';

const folder = path.resolve(import.meta.dirname, '../../tests/fixtures/golden');

/** Results beyond a double are refused by the core and have no place among the values. */
const [smallest, largest] = [new Decimal('1e-300'), new Decimal('1e300')];

type Value = Decimal | readonly Decimal[] | number | null | Readonly<Record<string, number>>;

function isRepresentable(value: Value): boolean {
  if (!(value instanceof Decimal) || value.isZero()) return true;
  return value.abs().gt(smallest) && value.abs().lt(largest);
}

function toJson(value: Value): unknown {
  if (value instanceof Decimal) return print(value);
  return Array.isArray(value) ? value.map(toJson) : value;
}

/** One file per function, one line per case. */
function write<Args>(name: string, cases: readonly Args[], evaluate: (args: Args) => Value): void {
  const lines = cases
    .map((args) => ({ args, value: evaluate(args) }))
    .filter(({ value }) => isRepresentable(value))
    .map(({ args, value }) => JSON.stringify({ arguments: args, value: toJson(value) }));
  const body = `{"function":"${name}","cases":[\n${lines.join(',\n')}\n]}\n`;
  writeFileSync(path.join(folder, `${name}.json`), body);
  process.stdout.write(`${name}: ${lines.length} values\n`);
}

function writeAll(): void {
  mkdirSync(folder, { recursive: true });
  write('rotationFrequency', inputs.pairs, formulas.rotationFrequency);
  write('period', inputs.pairs, formulas.period);
  write('rotationsCompleted', inputs.pairsOverLengths, formulas.rotationsCompleted);
  write('proportionalFrequency', inputs.proportionalPairs, formulas.proportionalFrequency);
  write('stretchFactor', inputs.lengthPairs, formulas.stretchFactor);
  write('baseScaleFactor', inputs.lengthsOfHeads, formulas.baseScaleFactor);
  write('scaledBase', inputs.lengthsOfBases, formulas.scaledBase);
  write('impliedStretch', inputs.baseChanges, formulas.impliedStretch);
  write('periodRatio', inputs.scaledPairs, periodRatio);
  write('maxAngleRatio', inputs.angleCalls, maxAngleRatio);
  write('firstUnfinishedPair', inputs.heads, formulas.firstUnfinishedPair);
  write('criticalDimension', inputs.heads, formulas.criticalDimension);
  write('safeBaseScaleFactor', inputs.safeScalings, formulas.safeBaseScaleFactor);
  write('criticalBase', inputs.criticalBases, formulas.criticalBase);
  write('usableLength', inputs.usableLengths, formulas.usableLength);
  write('dynamicBase', inputs.dynamicBases, formulas.dynamicBase);
  write('yarnRamp', inputs.ramps, formulas.yarnRamp);
  write('yarnAttentionFactor', inputs.attentionFactors, formulas.yarnAttentionFactor);
  write('longropeAttentionFactor', inputs.longropeLengths, formulas.longropeAttentionFactor);
  write('alibiSlopes', inputs.headCounts, formulas.alibiSlopes);
  write('alibiBias', inputs.biases, formulas.alibiBias);
  write('t5Bucket', inputs.t5Positions, formulas.t5Bucket);
  write('resonancePeriod', inputs.scalablePairs, formulas.resonancePeriod);
  write('shortcutError', inputs.lengthsOfHeads, formulas.shortcutError);
}

await follow({
  usage:
    'Usage: npm run golden\n\nWrites the reference values of the core anew, in decimal arithmetic of 60 digits.',
  mostWords: 0,
  run: () => {
    writeAll();
    return 0;
  },
});
