import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { writeAddress } from '../notebook/address.ts';
import { useFigure } from './figure-context.ts';
import { writeCsv } from './table.ts';
import type { FigureTable } from './table.ts';

interface FigureToolsProps {
  /** The widget's name: what files are called. */
  readonly name: string;
  /** The figure's element. */
  readonly root: RefObject<HTMLElement>;
  readonly table: FigureTable;
}

/** The address that opens this page at a figure in the state that it has now. */
function linkTo(id: string, query: string): string {
  return `${globalThis.location.origin}${globalThis.location.pathname}${query}#figure-${id}`;
}

/** Puts a text where it can be pasted from; false where the browser does not let it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What can be done with a figure's state: start over, pass it on, take it along. In a question, start over alone. */
export function FigureTools({ name, root, table }: FigureToolsProps) {
  const { notebook, id, isAsked } = useFigure();
  const [said, setSaid] = useState('');
  const takeLink = async () => {
    const link = linkTo(id, writeAddress('', notebook.declarations, notebook.values.peek()));
    setSaid(
      (await copy(link)) ? 'The link is copied.' : `The browser does not let a page copy. The link: ${link}`,
    );
  };
  const save = async (kind: 'svg' | 'csv') => {
    const { saveText, drawingAsSvg } = await import('./export.ts');
    const drawing = root.current?.querySelector('.figure-drawing');
    if (kind === 'csv') saveText(`${name}.csv`, 'text/csv', writeCsv(table));
    else if (drawing) saveText(`${name}.svg`, 'image/svg+xml', drawingAsSvg(drawing));
    setSaid(`${name}.${kind} is saved.`);
  };
  return (
    <div class="figure-tools no-print">
      <button type="button" class="tool" aria-label="Reset the figure" onClick={notebook.reset}>
        Reset
      </button>
      {!isAsked && (
        <>
          <button type="button" class="tool" onClick={() => void takeLink()}>
            Copy link
          </button>
          <button
            type="button"
            class="tool"
            aria-label="Save the drawing as SVG"
            onClick={() => void save('svg')}
          >
            SVG
          </button>
          <button
            type="button"
            class="tool"
            aria-label="Save the numbers as CSV"
            onClick={() => void save('csv')}
          >
            CSV
          </button>
        </>
      )}
      <span class="tool-said" role="status">
        {said}
      </span>
    </div>
  );
}
