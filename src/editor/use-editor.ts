import { useState } from 'preact/hooks';
import type { Language } from './language.ts';

type Editor = typeof import('./editor.ts');

async function loadEditor(language: Language): Promise<Editor> {
  const editor = await import('./editor.ts');
  await editor.loadColours(language);
  return editor;
}

/** The editor once it is loaded; until then, and where it cannot be had, the field is a plain one. */
export function useEditor(language: Language): { readonly editor: Editor | null; readonly load: () => void } {
  const [editor, setEditor] = useState<Editor | null>(null);
  const load = () => {
    if (editor !== null) return;
    loadEditor(language).then(
      (found) => setEditor(found),
      () => undefined,
    );
  };
  return { editor, load };
}
