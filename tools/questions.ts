/** The author's command line: `npm run -s questions -- --help`. */
import { once } from 'node:events';
import process from 'node:process';
import { nodeSandbox } from '../src/sandbox/node-sandbox.ts';
import type { Surroundings } from './questions/command.ts';
import { runQuestions } from './questions/run.ts';
import { createTypesetter } from '../src/typeset/typesetter.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe early; nobody hears the rest.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const around: Surroundings = {
  root: process.cwd(),
  typedIn: process.env.INIT_CWD ?? process.cwd(),
  isColoured: process.stdout.isTTY && process.env.NO_COLOR === undefined,
  input: process.stdin,
  write: async (text) => {
    if (!process.stdout.write(text) && process.stdout.writable) await once(process.stdout, 'drain');
  },
  complain: (text) => {
    process.stderr.write(text);
  },
  sandbox: nodeSandbox,
  openTools: () => Promise.resolve({ sandbox: nodeSandbox, typeset: createTypesetter() }),
};

process.exitCode = await runQuestions(process.argv.slice(2), around);
