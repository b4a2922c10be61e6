import { foldText } from '../../kernel/fold-text.ts';
import type { Grade, Parsed } from '../../kernel/grade.ts';
import { sendBack } from '../../kernel/grading.ts';
import { limits } from '../../kernel/limits.ts';
import { typedTextMessages } from '../../kernel/messages/typed-text.ts';
import type { ComputedQuestionType } from '../../kernel/question-type.ts';
import { isBlank, refuse } from '../../kernel/selection.ts';
import { isNearly } from './nearly.ts';
import { resolveShortText } from './resolve.ts';
import type { ShortTextQuestion } from './resolve.ts';
import type { ShortTextSource } from './schema.ts';

/** What the page may know before the answer is checked. */
export interface ShortTextPublic {
  /** Whether capitals count, which the field says. */
  readonly matchCase: boolean;
}

/** What was typed, and how it is compared. */
interface ShortTextResponse {
  readonly typed: string;
  readonly folded: string;
}

type ShortTextType = ComputedQuestionType<
  ShortTextSource,
  ShortTextQuestion,
  ShortTextPublic,
  ShortTextResponse
>;

const wanted = 'a word or a few words';

/** Questions that are answered with a word or a few, compared with the spellings that their author lists. */
export const shortText: ShortTextType & { readonly name: 'short-text' } = {
  name: 'short-text',
  version: 1,
  words: { messages: typedTextMessages },
  resolve: resolveShortText,
  publicView: ({ matchCase }) => ({ matchCase }),
  parse: parseShortText,
  score: scoreShortText,
};

function parseShortText(raw: unknown, { matchCase }: ShortTextQuestion): Parsed<ShortTextResponse> {
  if (isBlank(raw)) return refuse('invalid.empty', { wanted });
  if (typeof raw !== 'string') return refuse('invalid.not-text', { wanted });
  if (raw.length > limits.shortText) return refuse('invalid.text-too-long');
  const folded = foldText(raw, matchCase);
  if (!/[\p{L}\p{N}]/u.test(folded)) return refuse('invalid.empty', { wanted });
  return { ok: true, response: { typed: raw.trim(), folded } };
}

/** A listed answer or none: what only looks like a right one is sent back, and never counts as right. */
function scoreShortText({ typed, folded }: ShortTextResponse, question: ShortTextQuestion): Grade {
  const { accept, mistakes } = question;
  const marked = { misconceptions: [], understood: typed };
  if (accept.has(folded)) return { verdict: 'correct', score: 1, feedback: ['correct'], ...marked };
  const mistake = mistakes.get(folded);
  if (mistake !== undefined) {
    const { id, score, misconception } = mistake;
    const misconceptions = misconception === null ? [] : [misconception];
    const verdict = score > 0 ? 'partial' : 'incorrect';
    return { ...marked, verdict, score, feedback: [id], misconceptions };
  }
  if ([...accept].some((word) => isNearly(folded, word))) {
    return sendBack({ code: 'invalid.spelling', span: null }, typed);
  }
  return { verdict: 'incorrect', score: 0, feedback: ['incorrect'], ...marked };
}
