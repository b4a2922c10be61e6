import { useState } from 'preact/hooks';
import { saveFile } from '../bank/save-file.ts';
import { fileOf } from './file-of.ts';
import type { OpenFile } from './use-file.ts';

/** Hands out the file, or a patch for a pull request, and says where it goes. */
export function SaveFile({ file: { id, text, published } }: { readonly file: OpenFile }) {
  const [said, setSaid] = useState('');
  const path = fileOf(id);
  const slug = id.split('/')[1] ?? '';
  const savePatch = async () => {
    try {
      const { writePatch } = await import('./patch.ts');
      const patch = writePatch(path, published, text);
      if (patch === '') {
        setSaid('Nothing has changed against the published file.');
        return;
      }
      saveFile(`${slug}.patch`, 'text/x-diff', patch);
      setSaid(`In a copy of the project, run git apply ${slug}.patch, and open a pull request with it.`);
    } catch {
      setSaid('The patch could not be written. Check your connection and try again.');
    }
  };
  return (
    <div class="bench-save">
      <button
        type="button"
        class="button primary"
        disabled={text === ''}
        onClick={() => {
          saveFile(`${slug}.yaml`, 'text/yaml', text.endsWith('\n') ? text : `${text}\n`);
          setSaid(`Put it into ${path.slice(0, path.lastIndexOf('/') + 1)} of the project.`);
        }}
      >
        Download
      </button>
      <button type="button" class="button" disabled={text === ''} onClick={() => void savePatch()}>
        Patch
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
