import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * A patch that `git apply` takes: the new file, or the changes to the published one.
 * @param file - its path from the root of the project
 * @param published - null where there is no such file yet
 * @returns '' where nothing has changed
 */
export function writePatch(file: string, published: string | null, text: string): string {
  const written = withEnd(text);
  if (published === written) return '';
  const [before, after] = [published === null ? '/dev/null' : `a/${file}`, `b/${file}`];
  const hunks = createTwoFilesPatch(before, after, published ?? '', written, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const mode = published === null ? 'new file mode 100644\n' : '';
  return `diff --git a/${file} b/${file}\n${mode}${hunks}`;
}

/** A file ends with a line break. */
export function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
