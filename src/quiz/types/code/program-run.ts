import type { SandboxResult } from '../../kernel/question-type.ts';

/** A program that was run, or that could not be. Nothing a learner sends can pass for one. */
export class ProgramRun {
  readonly text: string;
  readonly result: SandboxResult;

  constructor(text: string, result: SandboxResult) {
    this.text = text;
    this.result = result;
  }
}
