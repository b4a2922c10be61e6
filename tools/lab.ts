/** The lab's command line: `npm run -s lab -- evaluate --model rope --method yarn --target 512 --length 512`. */
import { follow, UsageError } from './command-line.ts';
import type { Arguments } from './command-line.ts';
import { evaluate } from './lab/evaluate.ts';
import { listAll } from './lab/list.ts';
import { readTrialOptions } from './lab/options.ts';
import { writeOpenings } from './lab/openings.ts';
import { writeTable } from './lab/tabulate.ts';

const usage = `Usage:
  npm run -s lab -- evaluate [options]   how well a model predicts repeated texts, by position, as JSON
  npm run -s lab -- openings             work out anew what the lab's figures show before anything is loaded
  npm run -s lab -- tabulate             measure anew what questions look up of the models (minutes)
  npm run -s lab -- --list               the models and the scaling methods

Options of evaluate:
  --model rope             a model of the list
  --method base-scaling    a method of the list; it counts for models with RoPE
  --target 512             the length that the method aims at, in tokens; the length of the texts where left out
  --lambda 4.1             the factor on the base, for base-scaling; the one that matches the last pair where left out
  --option fastRotations=8,slowRotations=1
                           settings of the method, by the names of the core; fastRotations is 8 where left out
  --length 512             of the texts, in tokens
  --sequences 48           how many texts
  --seed 7                 a whole number; the same one gives the same texts
`;

function run({ words, flags, values }: Arguments): number {
  const [command] = words;
  if (flags.has('list')) process.stdout.write(`${JSON.stringify(listAll(), null, 2)}\n`);
  else if (command === 'evaluate') {
    process.stdout.write(`${JSON.stringify(evaluate(readTrialOptions(values)), null, 2)}\n`);
  } else if (command === 'openings') writeOpenings();
  else if (command === 'tabulate') writeTable();
  else if (command === undefined) process.stdout.write(usage);
  else
    throw new UsageError(`There is no command "${command}". Choose evaluate, openings, tabulate or --list.`);
  return 0;
}

await follow({
  usage,
  flags: ['list'],
  values: ['model', 'method', 'target', 'lambda', 'option', 'length', 'sequences', 'seed'],
  mostWords: 1,
  run,
});
