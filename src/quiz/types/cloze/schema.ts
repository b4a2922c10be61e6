import { z } from 'astro/zod';
import { nearestChoice } from '../../../core/numeric/nearest.ts';
import { ownFeedback } from '../../kernel/feedback-source.ts';
import type { FeedbackSource } from '../../kernel/feedback-source.ts';
import { feedbackOfPart, responseProblems, textsOfPart } from '../../kernel/part-file.ts';
import type { PartFile } from '../../kernel/part-file.ts';
import type { PartSource } from '../../kernel/parts.ts';
import type { QuestionText } from '../../kernel/question-text.ts';
import {
  answerIdSchema,
  commonFields,
  examplesSchema,
  markdownSchema,
  partFields,
  withProblems,
} from '../common.ts';
import type { FieldProblem } from '../common.ts';

/** The question types that a blank can have, by name. */
export type BlankFiles = Readonly<Record<string, PartFile<z.ZodObject, z.ZodType>>>;

/** The fields that a blank of any type has. */
interface BlankItem {
  readonly type: string;
  readonly weight: number;
}

/** What grading needs of a text with blanks. */
export interface ClozeSource {
  /** In the order in which they stand in the text. */
  readonly blanks: readonly PartSource[];
}

interface ClozeFields {
  readonly prompt: string;
  readonly feedback: Parameters<typeof ownFeedback>[0];
  readonly blanks: Readonly<Record<string, BlankItem>>;
}

/** A blank of any of the types: a part without id and prompt, for it has its name and the text around it. */
function blankSchemaOf(types: BlankFiles): z.ZodType<BlankItem> {
  const schemas = Object.values(types).map(({ partSchema: schema }) => {
    const kept = Object.entries(schema.shape).filter(([field]) => field !== 'id' && field !== 'prompt');
    // Unlike `omit`, this keeps the checks across fields.
    return schema.clone({ ...schema.def, shape: Object.fromEntries(kept) });
  });
  const [first, ...others] = schemas;
  if (first === undefined) throw new TypeError('a text with blanks needs at least one type of blanks');
  return z.discriminatedUnion('type', [first, ...others]) as unknown as z.ZodType<BlankItem>;
}

function fieldsOf(types: BlankFiles) {
  return {
    prompt: markdownSchema.describe(
      'The text, in Markdown with `$TeX$` and `{{name|4sf}}`. Each blank stands in it once, as `{{blank:name}}`, ' +
        'directly in a paragraph or a list item: outside formulas, emphasis and links.',
    ),
    blanks: z
      .record(answerIdSchema, blankSchemaOf(types))
      .refine((blanks) => Object.keys(blanks).length > 0, 'should hold at least one blank')
      .refine((blanks) => Object.keys(blanks).length <= 20, 'should hold at most 20 blanks')
      .describe('The blanks by name, each a question of its own type without id and prompt.'),
  };
}

/**
 * A text with blanks, each of one of `types`; as a question of its own, and as a part of one. Examples answer with
 * a map, blank → what its type takes.
 */
export function defineCloze(types: BlankFiles) {
  const fields = fieldsOf(types);
  const response = z.record(z.string(), z.unknown());
  const type = z.literal('cloze');
  const schema = z.strictObject({ ...commonFields, type, ...fields, examples: examplesSchema(response) });
  const partSchema = z.strictObject({ ...partFields, type, ...fields });
  const each = <Result>(blanks: ClozeFields['blanks'], make: (entry: BlankEntry) => Result) =>
    Object.entries(blanks).map(([name, blank]) => make({ name, blank, file: types[blank.type] }));
  return {
    schema: withProblems(schema, (item: z.infer<typeof schema>) => [
      ...blankProblems(item),
      ...responseProblems(
        item.examples,
        new Map(each(item.blanks, ({ name, file }) => [name, file?.response])),
      ),
    ]),
    /** A part that is a text with blanks. */
    partSchema: withProblems(partSchema, blankProblems),
    /** A map as an example gives it. */
    response,
    /** What grading needs of the question: all but its words. */
    source: ({ prompt, blanks }: Pick<ClozeFields, 'prompt' | 'blanks'>): ClozeSource => ({
      blanks: inOrderOf(prompt, each(blanks, sourceOfBlank)),
    }),
    /** The feedback ids of the question and, led by their names, of its blanks that have words of the author's. */
    feedback: ({ feedback, blanks }: Pick<ClozeFields, 'feedback' | 'blanks'>): readonly FeedbackSource[] => [
      ...ownFeedback(feedback),
      ...each(blanks, ({ name, blank, file }) =>
        feedbackOfPart(name, file?.feedback(blank as never) ?? []),
      ).flat(),
    ],
    /** The texts of the blanks: `<blank>/option/<id>`. */
    texts: ({ blanks }: Pick<ClozeFields, 'blanks'>): readonly QuestionText[] =>
      each(blanks, ({ name, blank, file }) => textsOfPart(name, file?.texts(blank as never) ?? [])).flat(),
  };
}

interface BlankEntry {
  readonly name: string;
  readonly blank: BlankItem;
  readonly file: BlankFiles[string] | undefined;
}

function sourceOfBlank({ name, blank, file }: BlankEntry): PartSource {
  return { id: name, type: blank.type, weight: blank.weight, source: file?.source(blank as never) };
}

/** The blanks as they stand in the text. */
function inOrderOf(prompt: string, blanks: readonly PartSource[]): readonly PartSource[] {
  return placedIn(prompt).flatMap((name) => blanks.filter(({ id }) => id === name));
}

/** The names of the blanks in a text, in order. The typesetter reads them alike. */
function placedIn(prompt: string): readonly string[] {
  return [...prompt.matchAll(/\{\{\s*blank:([^{}]*)\}\}/g)].map(([, name = '']) => name.trim());
}

function blankProblems(fields: ClozeFields): readonly FieldProblem[] {
  return [...placeProblems(fields), ...lineProblems(fields)];
}

/** What has no room in a line of text. */
function lineProblems({ blanks }: ClozeFields): readonly FieldProblem[] {
  return Object.entries(blanks).flatMap(([name, blank]) =>
    'select' in blank && blank.select === 'many'
      ? [
          {
            path: ['blanks', name, 'select'],
            message: 'should be "one": a blank is a menu in its line, in which one option can be chosen',
          },
        ]
      : [],
  );
}

function placeProblems({ prompt, blanks }: ClozeFields): readonly FieldProblem[] {
  const placed = placedIn(prompt);
  const declared = Object.keys(blanks);
  const unknown = [...new Set(placed)].filter((name) => !declared.includes(name));
  const undeclared = unknown.map((name): FieldProblem => {
    const nearest = nearestChoice(name, declared);
    const advice = nearest === undefined ? `are ${declared.join(', ')}` : `hold "${nearest}"`;
    return {
      path: ['prompt'],
      message: `should place declared blanks only: {{blank:${name}}} is none. The blanks ${advice}`,
      code: 'E028',
    };
  });
  const misplaced = declared.flatMap((name): readonly FieldProblem[] => {
    const count = placed.filter((one) => one === name).length;
    if (count === 1) return [];
    const found = count === 0 ? 'but is not there' : `but is there ${count} times`;
    const message = `should stand in the prompt once, as {{blank:${name}}}, ${found}`;
    return [{ path: ['blanks', name], message, code: 'E028' }];
  });
  return [...undeclared, ...misplaced];
}
