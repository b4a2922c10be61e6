import type { QuestionTypeName } from '../../src/quiz/types/runtime.ts';
import { UsageError } from '../command-line.ts';

/** Types whose responses are typed: on a command line they are taken as they are. */
const typedTypes: readonly string[] = ['numeric', 'expression', 'code', 'essay', 'short-text'];

/**
 * The response that a text on the command line stands for. Where answers are typed, that is the text. Elsewhere
 * a text that begins with `{` or `[`, and `true`, `false` and `null`, are JSON; other texts stand for themselves,
 * such as the id of an option.
 *
 * @param isJson whether it is JSON in any case
 * @throws UsageError if JSON is wanted and the text is none
 */
export function readResponse(text: string, type: QuestionTypeName, isJson: boolean): unknown {
  const looksLikeJson = /^\s*[{[]/.test(text) || /^\s*(true|false|null)\s*$/.test(text);
  if (!isJson && (typedTypes.includes(type) || !looksLikeJson)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `The response is not JSON: ${reason}. Put it into single quotes: --response '["a"]'.`,
    );
  }
}
