/**
 * The questions as their files stand on the disk, for an instructor's eyes: a file that cannot be a question is
 * here too. In `npm run dev` a saved file is read anew at once.
 */

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
