import type { OracleArgument, OracleDocs } from '../oracle-function.ts';
import './install.ts';
import { labAccuracyEntry, labReadsToEntry } from './lab-results.ts';
import { labSettings } from './settings.ts';

const settingArgument = (): OracleArgument => ({
  kind: 'choice',
  description: 'The model and what is done to it.',
  unit: '',
  range: `one of ${labSettings.join(', ')}`,
  choices: labSettings,
});

const lambdaArgument = (): OracleArgument => ({
  kind: 'real',
  description: 'The factor on the base, for `base` and `first-base`; the nearest one that was tried counts.',
  unit: '',
  range: 'a finite number greater than 0',
  optional: true,
});

const boundArgument = (description: string): OracleArgument => ({
  kind: 'integer',
  description,
  unit: 'tokens',
  range: 'an integer from 0 to 512',
});

export const labAccuracyDocs: OracleDocs = () => ({
  ...labAccuracyEntry,
  summary: 'The share of letters that a model of the lab predicts in a range of positions.',
  arguments: {
    setting: settingArgument(),
    from: boundArgument('The first position, a bound of the measured ranges.'),
    to: boundArgument('The position after the last, a bound of the measured ranges.'),
    lambda: lambdaArgument(),
  },
  unit: '',
  formula: String.raw`\text{letters predicted} \;/\; \text{letters}`,
  sources: [],
  isMeasured: true,
});

export const labReadsToDocs: OracleDocs = () => ({
  ...labReadsToEntry,
  summary: 'The position up to which a model of the lab predicts at least half of the letters.',
  arguments: { setting: settingArgument(), lambda: lambdaArgument() },
  unit: 'tokens',
  formula: String.raw`\text{first position after which less than half is predicted}`,
  sources: [],
  isMeasured: true,
});
