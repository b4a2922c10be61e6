import type { Evidence, TestRun } from '../../kernel/evidence.ts';
import type { Grade, Parsed, TextSpan } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { FeedbackCode, ProblemCode } from '../../kernel/messages.ts';
import type { CallResult, ComputedQuestionType, Sandbox, SandboxResult } from '../../kernel/question-type.ts';
import { refuse, verdictOf } from '../../kernel/selection.ts';
import { ProgramRun } from './program-run.ts';
import { bareProgram, findCurlyQuote, findSwitchedOff, withoutFence } from './program-text.ts';
import { isFound, resolveCode } from './resolve.ts';
import type { CodeQuestion, CodeTest, Mistake, Wanted } from './resolve.ts';
import type { CodeSource } from './schema.ts';
import { describeResult, describeWanted } from './words.ts';
import { programMessages } from '../../kernel/messages/program.ts';

/** A test that the learner sees before the program is run. */
export interface VisibleTest {
  readonly call: string;
  /** What is to come of it, in words. */
  readonly wanted: string;
}

/** What the page may know before the answer is checked. */
export interface CodePublic {
  readonly starter: string;
  /** In the author's order; null for a hidden one. */
  readonly tests: readonly (VisibleTest | null)[];
}

/** A program and what came of each test's call. */
interface CodeResponse {
  readonly text: string;
  readonly results: readonly CallResult[];
}

type CodeType = ComputedQuestionType<CodeSource, CodeQuestion, CodePublic, CodeResponse>;

/** Questions whose answer is a program. */
export const code: CodeType & { readonly name: 'code' } = {
  name: 'code',
  version: 2,
  words: { messages: programMessages },
  resolve: resolveCode,
  publicView: ({ starter, tests }) => ({
    starter,
    tests: tests.map(({ call, wanted, isVisible }) =>
      isVisible ? { call, wanted: describeWanted(wanted) } : null,
    ),
  }),
  prepare: runProgram,
  parse: parseCode,
  score: scoreCode,
};

/** What is asked for where nothing was given that could be run. */
const anyProgram = 'a function in TypeScript';

/** Runs the program. Where nothing was given, that is what stood in the field at first. */
async function runProgram(raw: unknown, question: CodeQuestion, sandbox: Sandbox): Promise<unknown> {
  const typed = raw ?? question.starter;
  if (typeof typed !== 'string' || findMissing(typed, question) !== null) return typed;
  const text = withoutFence(typed);
  const calls = question.tests.map(({ call }) => call);
  const unavailable = (error: unknown): SandboxResult => ({
    ok: false,
    kind: 'unavailable',
    message: String(error),
  });
  const result = await sandbox.run({ code: text, calls, timeoutMs: question.timeoutMs }).catch(unavailable);
  return new ProgramRun(text, result);
}

function parseCode(raw: unknown, question: CodeQuestion): Parsed<CodeResponse> {
  if (raw instanceof ProgramRun) return parseRun(raw);
  if (raw === undefined || raw === null) return refuse('invalid.no-program', { wanted: anyProgram });
  if (typeof raw !== 'string') return refuse('invalid.not-text', { wanted: anyProgram });
  return refuse(findMissing(raw, question) ?? 'invalid.not-run', { wanted: anyProgram });
}

/** Why a text is not worth running; null if it is. */
function findMissing(text: string, { starter }: CodeQuestion): ProblemCode | null {
  if (text.length > limits.code) return 'invalid.program-too-long';
  const bare = bareProgram(withoutFence(text));
  if (bare === '') return 'invalid.no-program';
  return bare === bareProgram(starter) ? 'invalid.untouched' : null;
}

function parseRun({ text, result }: ProgramRun): Parsed<CodeResponse> {
  if (result.ok) return parseResults(text, result.calls);
  if (result.kind === 'unavailable') return refuse('invalid.no-sandbox');
  const { message, line } = result;
  const quote = findCurlyQuote(text, line);
  const advice =
    quote === null ? '' : `; ${quote} is a quotation mark of printed texts, and programs use " or '`;
  const words = `${line === null ? '' : `line ${line}, `}${message}${advice}`;
  return {
    ok: false,
    problem: { code: 'invalid.does-not-compile', span: spanOfLine(text, line), names: [words] },
  };
}

/** A program that uses what the sandbox is without fails by no fault of its own, so it is not marked. */
function parseResults(text: string, results: readonly CallResult[]): Parsed<CodeResponse> {
  const [name] = results.flatMap((each) =>
    each.kind === 'threw' ? (findSwitchedOff(each.message) ?? []) : [],
  );
  return name === undefined
    ? { ok: true, response: { text, results } }
    : refuse('invalid.switched-off', { names: [name] });
}

/** Where a line stands in the text; null where it has nothing to mark. */
function spanOfLine(text: string, line: number | null): TextSpan | null {
  if (line === null) return null;
  const lines = text.split('\n');
  const content = (lines[line - 1] ?? '').trimEnd();
  if (content === '') return null;
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const indent = content.length - content.trimStart().length;
  return { from: start + indent, to: start + content.length };
}

/** What a test found out about the program. */
interface Finding {
  readonly test: CodeTest;
  readonly result: CallResult;
  /** Null where the test passed. */
  readonly code: FeedbackCode | null;
  readonly mistake: Mistake | null;
}

function scoreCode({ text, results }: CodeResponse, { tests }: CodeQuestion): Grade {
  const findings = withholdErrors(
    tests.map((test, index) => judge(test, results[index] ?? { kind: 'timeout' })),
  );
  const failed = findings.filter(({ code }) => code !== null);
  const score = (tests.length - failed.length) / tests.length;
  const mistakes = failed.flatMap(({ mistake }) => mistake ?? []);
  const lines = text.trimEnd().split('\n').length;
  return {
    verdict: verdictOf(score),
    score,
    feedback: feedbackFor(verdictOf(score), failed, mistakes),
    misconceptions: [...new Set(mistakes.flatMap(({ misconception }) => misconception ?? []))],
    understood: `a program of ${lines} ${lines === 1 ? 'line' : 'lines'}`,
    evidence: { kind: 'test-runs', runs: findings.map(toRun) } satisfies Evidence,
  };
}

/**
 * The recognised mistakes; without one, what went wrong, and where results are wrong the author's words for the
 * whole.
 */
function feedbackFor(
  verdict: 'correct' | 'partial' | 'incorrect',
  failed: readonly Finding[],
  mistakes: readonly Mistake[],
): readonly string[] {
  if (failed.length === 0) return [verdict];
  if (mistakes.length > 0) return [...new Set(mistakes.map(({ id }) => id))];
  const isSeen = failed.some(({ test }) => test.isVisible);
  const codes = failed.flatMap(({ code: each }) =>
    each === 'code.failed' && !isSeen ? 'code.hidden' : (each ?? []),
  );
  const isWrong = codes.includes('code.failed') || codes.includes('code.hidden');
  return [...new Set(codes), ...(isWrong ? [verdict] : [])];
}

function judge(test: CodeTest, result: CallResult): Finding {
  const { wanted, mistakes } = test;
  const finding = (code: FeedbackCode | null, mistake: Mistake | null = null): Finding => ({
    test,
    result,
    code,
    mistake,
  });
  switch (result.kind) {
    case 'timeout':
      return finding('code.timeout');
    case 'memory':
      return finding('code.memory');
    case 'threw':
      return finding(wanted === null && isMeant(result.message) ? null : 'code.threw');
    case 'value': {
      if (wanted === null) return finding('code.no-error');
      const numbers = numbersIn(result.value, wanted.isList);
      if (numbers !== null && isFound(numbers, wanted)) return finding(null);
      const mistake = mistakes.find((each) => {
        const found = numbersIn(result.value, each.isList);
        return found !== null && isFound(found, each);
      });
      return finding(codeOf(result.value, wanted, numbers), mistake ?? null);
    }
  }
}

/**
 * Errors that were wanted pass no test where the program gave back nothing in any that expects a value: one that stops
 * at every call throws them by accident.
 */
function withholdErrors(findings: readonly Finding[]): readonly Finding[] {
  const values = findings.filter(({ test }) => test.wanted !== null);
  if (values.length === 0 || values.some(({ result }) => result.kind === 'value')) return findings;
  return findings.map((finding) => ({ ...finding, code: finding.code ?? 'code.errors-alone' }));
}

/** Whether an error is one that a program throws on purpose, and not one that happens to it. */
function isMeant(message: string): boolean {
  return !/^(?:ReferenceError|SyntaxError|stack overflow)\b/.test(message);
}

/** The numbers of a result; null where it holds something else, or no list where one is wanted. */
function numbersIn(value: unknown, isList: boolean): readonly number[] | null {
  if (isList !== Array.isArray(value)) return null;
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.every((entry) => typeof entry === 'number') ? entries : null;
}

/** Why a value is not the one that was looked for. */
function codeOf(value: unknown, wanted: Wanted, numbers: readonly number[] | null): FeedbackCode {
  if (typeof value === 'object' && value !== null && 'is' in value && value.is === 'nothing') {
    return 'code.no-result';
  }
  if (wanted.isList && !Array.isArray(value)) return 'code.not-a-list';
  if (numbers === null || numbers.some(Number.isNaN)) return 'code.not-a-number';
  return numbers.length === wanted.targets.length ? 'code.failed' : 'code.wrong-length';
}

function toRun({ test: { call, wanted, isVisible }, result, code: problem }: Finding): TestRun {
  const passed = problem === null;
  if (!isVisible) return { call: null, passed, got: null, wanted: null };
  const { printed } = result;
  const run = { call, passed, got: describeResult(result), wanted: describeWanted(wanted) };
  return printed === undefined ? run : { ...run, printed };
}
