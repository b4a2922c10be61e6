import type { CheckTools } from '../../src/quiz/check/check-question-file.ts';
import type { Sandbox } from '../../src/quiz/kernel/question-type.ts';
import type { Arguments, OptionRules } from '../command-line.ts';

/** Where a command runs and what it may use. */
export interface Surroundings {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** The folder in which the command was typed. */
  readonly typedIn: string;
  readonly isColoured: boolean;
  readonly input: NodeJS.ReadableStream;
  /** What was asked for. Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  /** What went wrong. */
  readonly complain: (text: string) => void;
  readonly sandbox: Sandbox;
  /** What a check needs, made on first use. */
  readonly openTools: () => Promise<CheckTools>;
}

/** One of the things that `npm run -s questions` does. */
export interface Command extends OptionRules {
  /** How it is typed, and what it does, as `--help` shows it. */
  readonly usage: string;
  /** Does it; the exit status. 0: well, 1: problems, 2: not understood. */
  readonly run: (given: Arguments, around: Surroundings) => Promise<number>;
}
