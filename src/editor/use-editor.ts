import { useState } from 'preact/hooks';

type Editor = typeof import('./editor.ts');

/** The editor once it is loaded; until then, and where it cannot be had, the field is a plain one. */
export function useEditor(): { readonly editor: Editor | null; readonly load: () => void } {
  const [editor, setEditor] = useState<Editor | null>(null);
  const load = () => {
    if (editor !== null) return;
    import('./editor.ts').then(
      (found) => setEditor(found),
      () => undefined,
    );
  };
  return { editor, load };
}
