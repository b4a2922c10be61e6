import { beginCheck } from './check-question-file.ts';
import type { BegunCheck, CheckedFile, CheckResult, CheckTools } from './check-question-file.ts';
import { severityOf } from './codes.ts';
import { checkDuplicate } from './duplicates.ts';
import type { FindAsked } from './duplicates.ts';
import type { Problem } from './problem.ts';
import { checkTypedResults } from './typed-results.ts';
import { toId } from './words.ts';

/** A question file beside the others of its course. */
export interface AuthoredFile extends CheckedFile {
  /** The questions of the course that ask the same. */
  readonly findAsked: FindAsked;
}

/**
 * Begins to check a question file with all that its author is told of: its name, what stands in it, results typed by hand, and
 * other questions that ask the same. The command line and the bench in the browser both do this.
 */
export async function beginAuthoredCheck(checked: AuthoredFile, tools: CheckTools = {}): Promise<BegunCheck> {
  const { file, text } = checked;
  const begun = await beginCheck(checked, tools);
  const named = checkName(file);
  const others = [...checkTypedResults(file, text), ...checkDuplicate(checked, text, checked.findAsked)];
  const withOthers = (problems: readonly Problem[]): readonly Problem[] => [...named, ...problems, ...others];
  const { finish } = begun;
  return {
    ...begun,
    problems: withOthers(begun.problems),
    finish:
      finish &&
      (async () => {
        const { problems, report } = await finish();
        return { problems: withOthers(problems), report };
      }),
  };
}

/** Checks a question file to the end; see `beginAuthoredCheck`. */
export async function checkAuthoredFile(checked: AuthoredFile, tools: CheckTools = {}): Promise<CheckResult> {
  const { problems, finish } = await beginAuthoredCheck(checked, tools);
  return finish === null ? { problems, report: null } : finish();
}

/** The file's name becomes the question's id. */
function checkName(file: string): readonly Problem[] {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const name = base.replace(/\.ya?ml$/, '');
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && base.endsWith('.yaml')) return [];
  const message = `the file’s name "${base}" cannot become an id`;
  return [
    {
      code: 'E004',
      severity: severityOf('E004'),
      file,
      line: 1,
      column: 1,
      message,
      advice: `rename it to "${toId(name)}.yaml"`,
    },
  ];
}
