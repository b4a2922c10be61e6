import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import { embedSnippet } from './embed-snippet.ts';
import type { Embedded } from './embed-snippet.ts';

export interface EmbedPanelProps {
  readonly embedded: Embedded;
}

/** The HTML that shows something of the course in another page, to be copied. Loaded when somebody asks for it. */
export function EmbedPanel({ embedded }: EmbedPanelProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const snippet = embedSnippet(embedded);
  useLayoutEffect(() => field.current?.focus(), []);
  const take = async () => {
    if (await copyText(snippet)) setSaid('The lines are copied.');
    else {
      field.current?.select();
      setSaid('The browser does not let a page copy. The lines are selected: copy them by keyboard.');
    }
  };
  return (
    <div class="embed-panel no-print">
      <label>
        For the HTML of another page
        <textarea
          ref={field}
          rows={5}
          readOnly
          spellcheck={false}
          value={snippet}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <p>
        The script keeps the frame as high as its content. Where a page takes no scripts, leave it out and set
        the height.
      </p>
      <button type="button" class="button" onClick={() => void take()}>
        Copy these lines
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
