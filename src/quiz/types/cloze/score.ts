import {
  answerParts,
  combineGrades,
  equipParts,
  versionWithParts,
  viewParts,
  wordsWithParts,
} from '../../kernel/parts.ts';
import type { AnsweredPart, PartTypes, PublicPart } from '../../kernel/parts.ts';
import type { ComputedQuestionType } from '../../kernel/question-type.ts';
import { resolveCloze } from './resolve.ts';
import type { ClozeQuestion } from './resolve.ts';
import type { ClozeSource } from './schema.ts';

/** What the page may know of the blanks before they are checked. */
export interface ClozePublic {
  /** In the order in which they stand in the text. */
  readonly blanks: readonly PublicPart[];
}

type ClozeType = ComputedQuestionType<ClozeSource, ClozeQuestion, ClozePublic, readonly AnsweredPart[]>;

/** Texts with blanks, each of one of `types`. */
export function createCloze(types: PartTypes): ClozeType & { readonly name: 'cloze' } {
  return {
    name: 'cloze',
    version: versionWithParts(1, types),
    words: wordsWithParts(types),
    resolve: (source, scope) => resolveCloze(source, types, scope),
    publicView: ({ blanks }, arrange) => ({ blanks: viewParts(blanks, arrange) }),
    equip: (raw, { blanks }) => equipParts(raw, blanks),
    parse: (raw, { blanks }) => answerParts(raw, blanks),
    score: (answers) => combineGrades(answers, answers.map(({ grade }) => grade.understood ?? '').join('; ')),
  };
}
