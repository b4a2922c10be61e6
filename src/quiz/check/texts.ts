import { formatNumber } from '../../core/numeric/format.ts';
import type { TextFact } from '../kernel/facts.ts';
import type { QuestionItem } from '../types/schemas.ts';
import { findFormulaFaults } from './formula-rules.ts';
import { definedNames, findingIn } from './formulas.ts';
import type { FieldPath, Finding } from './problem.ts';
import type { ReadQuestion } from './read-item.ts';
import { blankPattern, tokenizeText } from './text-tokens.ts';
import type { PlacedToken } from './text-tokens.ts';
import { childOf } from './schema-walk.ts';
import { showValue, soften, splitSentences } from './words.ts';

/** A text of a question that is shown to a learner, and the field it stands in. */
export type FileText = Pick<TextFact, 'path' | 'markdown' | 'start' | 'holdsBlanks'> &
  Partial<Pick<TextFact, 'isInline'>>;

/** A text as finished HTML, or anything else: what counts is whether it throws. */
export type Typeset = (markdown: string) => unknown;

/** Every text of a question in Markdown, with the field it stands in. */
export function listTexts({ item, facts }: ReadQuestion): readonly FileText[] {
  const others = [
    ...item.hints.map(({ text }, index) => ({ path: ['hints', index, 'text'], markdown: text })),
    { path: ['explanation'], markdown: item.explanation },
    ...facts.feedback.flatMap(({ text, path }) => (text === null ? [] : [{ path, markdown: text }])),
  ];
  return [...facts.texts, ...others.map((text) => ({ ...text, start: 0, holdsBlanks: false }))];
}

/** Everything that can be told of the numbers in a text without computing them. */
export function checkText(text: FileText, item: QuestionItem): readonly Finding[] {
  const { path, markdown, start } = text;
  const { params, derived } = definedNames(item);
  const known = { names: [...params, ...derived] };
  const { tokens, leftOver } = tokenizeText(markdown);
  return [
    ...(text.holdsBlanks ? [] : findBlanks(text)),
    ...tokens.flatMap((token) =>
      findFormulaFaults(token.formula, known).map((fault) => {
        const code = fault.code === 'E021' ? 'E026' : fault.code;
        return findingIn(path, token.formulaAt - start, { ...fault, code });
      }),
    ),
    ...tokens.flatMap((token) => checkFormat(path, token, start)),
    ...leftOver.map((from): Finding => {
      const message = 'these double braces belong to no number';
      const place = { at: 'text', path, from: from - start } as const;
      return {
        code: 'E051',
        place,
        message,
        advice: 'write a number {{name|4sf}}, with two braces on both sides',
      };
    }),
  ];
}

/** Blanks where no field is drawn. */
function findBlanks({ path, markdown, start }: FileText): readonly Finding[] {
  return [...markdown.matchAll(blankPattern)].map(({ 0: blank, index }): Finding => ({
    code: 'E028',
    place: { at: 'text', path, from: index - start },
    message: `the blank ${blank} has no place in this text`,
    advice: 'put it into the prompt of a question of the type cloze, or write a number as {{name|4sf}}',
  }));
}

function checkFormat(
  path: FieldPath,
  { format, at, formula }: PlacedToken,
  start: number,
): readonly Finding[] {
  try {
    formatNumber(1, format);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `there is no number format ${showValue(format)}`;
    const advice = `write {{${formula}|4sf}}: 4sf for significant figures, 2dp for decimals, int, group or shortest`;
    return [{ code: 'E027', place: { at: 'text', path, from: at - start }, message, advice }];
  }
}

/** Plain words and Markdown can always be typeset; formulas and blanks perhaps not. */
const canFail = /\$|\{\{\s*blank:/;

/** What keeps a text from being typeset. */
export async function checkTypesetting(text: FileText, typeset: Typeset): Promise<readonly Finding[]> {
  const { path, markdown, start } = text;
  if (!canFail.test(markdown)) return [];
  try {
    await typeset(markdown);
    return [];
  } catch (error) {
    const { message, advice } = describeTypesetting(error instanceof Error ? error.message : String(error));
    const place = { at: 'text', path, from: Math.max(0, offsetOf(error) - start) } as const;
    return [{ code: 'E052', place, message, advice }];
  }
}

/** The reason at the end of what the processors of Markdown and TeX say, without the marks of KaTeX. */
function describeTypesetting(words: string): { readonly message: string; readonly advice: string } {
  const tex = /KaTeX parse error: (.*?)(?: at position| at end of input|$)/s.exec(words)?.[1];
  if (tex !== undefined) {
    const advice = 'correct the TeX between the dollar signs; a currency is written \\$';
    return { message: `a formula cannot be typeset: ${soften(tex)}`, advice };
  }
  const { message, advice } = splitSentences(words.replace(/^Failed to parse Markdown file.*?:\s*/s, ''));
  return { message, advice: advice || 'change the text' };
}

/** Where in the text the fault stands, if the processor says so. */
function offsetOf(error: unknown): number {
  const place = childOf(error, 'place');
  const offset = childOf(childOf(place, 'start') ?? place, 'offset');
  return typeof offset === 'number' ? offset : 0;
}
