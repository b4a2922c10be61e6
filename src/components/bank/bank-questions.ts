/**
 * The questions as their files stand on the disk, for an instructor's eyes: a file that cannot be a question is
 * here too, with what is wrong with it. In `npm run dev` a saved file is read anew at once.
 */
import { getCollection } from 'astro:content';
import { typesetTemplate } from '../../typeset/text.ts';
import { checkQuestionFile } from '../../quiz/check/check-question-file.ts';
import type { CheckResult } from '../../quiz/check/check-question-file.ts';

/** A question file. */
export interface BankFile {
  /** The permanent id, `<lesson>/<file name>`. */
  readonly id: string;
  readonly lesson: string;
  /** Its path from the root of the project. */
  readonly file: string;
  readonly text: string;
}

const sources = import.meta.glob<string>('/content/lessons/*/questions/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every question file, by id. */
export const bankFiles: readonly BankFile[] = Object.entries(sources).map(([path, text]) => {
  const [, , , lesson = '', , name = ''] = path.split('/');
  return { id: `${lesson}/${name.replace(/\.yaml$/, '')}`, lesson, file: path.slice(1), text };
});

/** Checks done before, by the text that was checked: the list and the question's own page ask for the same. */
const checkedBefore = new Map<string, Promise<CheckResult>>();

/** What is wrong with a question file, and its report. Programs are not run here; `npm run questions` does that. */
export function checkBankFile(bankFile: BankFile): Promise<CheckResult> {
  const found = checkedBefore.get(bankFile.text);
  if (found !== undefined) return found;
  const made = check(bankFile);
  checkedBefore.set(bankFile.text, made);
  return made;
}

async function check({ id, lesson, file, text }: BankFile): Promise<CheckResult> {
  const lessons = await getCollection('lessons');
  const misconceptions = await getCollection('misconceptions');
  const references = await getCollection('references');
  const objectives = lessons.find((entry) => entry.id === lesson)?.data.objectives ?? {};
  return checkQuestionFile(
    {
      id,
      file,
      text,
      objectives: Object.keys(objectives),
      misconceptions: misconceptions.map((entry) => ({ id: entry.id, model: entry.data.model ?? null })),
      references: references.map((entry) => entry.id),
    },
    { typeset: (markdown) => typesetTemplate(markdown, import.meta.env.BASE_URL) },
  );
}
