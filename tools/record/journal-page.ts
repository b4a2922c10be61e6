import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const folder = path.join('node_modules', '.cache', 'wavelength', 'journal');

const html = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>The journal alone</title>
  <label>Answer <input /></label>
  <button type="button">Check</button>
  <output></output>
  <script type="module" src="driver.js"></script>
</html>
`;

/**
 * Bundles the journal as browsers get it, into a page of a field, a button and nothing else.
 * @returns the folder to serve
 */
export async function buildJournalPage(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: { entry: path.resolve('tools/record/journal-driver.ts'), formats: ['es'], fileName: 'driver' },
      minify: true,
    },
  });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.html'), html);
  return folder;
}
