import { z } from 'astro/zod';
import { nearestChoice } from '../../../core/numeric/nearest.ts';
import { factsOfPart, joinFacts, noFacts } from '../../kernel/facts.ts';
import type { PartSource } from '../../kernel/parts.ts';
import { answerIdSchema, markdownSchema } from '../common.ts';
import type { FieldProblem } from '../common.ts';
import { defineFileType } from '../define-file-type.ts';
import type { FileType } from '../define-file-type.ts';

/** The question types that a blank can have, by name. */
export type BlankFiles = Readonly<Record<string, FileType>>;

/** What grading needs of a text with blanks. */
export interface ClozeSource {
  /** In the order in which they stand in the text. */
  readonly blanks: readonly PartSource[];
}

type BlankItem = z.infer<FileType['blankSchema']>;

interface ClozeFields {
  readonly prompt: string;
  readonly blanks: Readonly<Record<string, BlankItem>>;
}

/** A blank of any of the types. */
function blankSchemaOf(types: BlankFiles) {
  const [first, ...others] = Object.values(types).map(({ blankSchema }) => blankSchema);
  if (first === undefined) throw new TypeError('a text with blanks needs at least one type of blanks');
  return z.discriminatedUnion('type', [first, ...others]);
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
 * Texts with blanks in their files, each blank of one of `types`; as questions of their own, and as parts of one.
 * Examples answer with a map, blank → what its type takes.
 */
export function defineCloze(types: BlankFiles) {
  const each = <Result>({ blanks }: ClozeFields, make: (blank: Blank) => Result): readonly Result[] =>
    Object.entries(blanks).map(([id, blank]) => make({ id, blank, file: types[blank.type] }));
  return defineFileType('cloze', {
    fields: fieldsOf(types),
    response: z.record(z.string(), z.unknown()),
    problems: (fields) => [...placeProblems(fields), ...lineProblems(fields)],
    partResponses: (fields) => new Map(each(fields, ({ id, file }) => [id, file?.response])),
    source: (fields, seen): ClozeSource => ({
      blanks: inOrderOf(
        fields.prompt,
        each(fields, ({ id, blank, file }) => {
          const { type, weight } = blank;
          return { id, type, weight, source: file?.source(blank, seen) };
        }),
      ),
    }),
    facts: (fields) =>
      joinFacts(
        each(fields, ({ id, blank, file }) =>
          factsOfPart({ id, type: blank.type, path: ['blanks', id] }, file?.facts(blank) ?? noFacts),
        ),
      ),
    hasBlanks: true,
  });
}

/** A blank with its name, and what the build does with its type. */
interface Blank {
  readonly id: string;
  readonly blank: BlankItem;
  readonly file: FileType | undefined;
}

/** The blanks as they stand in the text. */
function inOrderOf(prompt: string, blanks: readonly PartSource[]): readonly PartSource[] {
  return placedIn(prompt).flatMap((name) => blanks.filter(({ id }) => id === name));
}

/** The names of the blanks in a text, in order. The typesetter reads them alike. */
function placedIn(prompt: string): readonly string[] {
  return [...prompt.matchAll(/\{\{\s*blank:([^{}]*)\}\}/g)].map(([, name = '']) => name.trim());
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
