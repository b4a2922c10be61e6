/** The oracle's command line: `npm run -s oracle -- list`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { follow } from './command-line.ts';
import { oracleCommand } from './oracle/command.ts';

/** The text of a file, or undefined where there is none; relative to where the command was typed. */
async function read(file: string): Promise<string | undefined> {
  if (file === '-') return await text(process.stdin);
  const typedIn = path.resolve(process.env.INIT_CWD ?? '.', file);
  try {
    return readFileSync(existsSync(typedIn) ? typedIn : file, 'utf8');
  } catch {
    return undefined;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` may close the pipe early.
  if (error.code !== 'EPIPE') throw error;
});
await follow(oracleCommand({ out: (written) => process.stdout.write(written), read }));
