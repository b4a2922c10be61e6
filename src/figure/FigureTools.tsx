import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { writeAddress } from '../notebook/address.ts';
import { ShareButtons } from '../ui/ShareButtons.tsx';
import { useEmbedPanel } from '../ui/use-embed-panel.tsx';
import { useFigure } from './figure-context.ts';
import type { FigureSetting } from './figure-context.ts';
import { placesOfFigure } from './figure-places.ts';
import { writeCsv } from './table.ts';
import type { FigureTable } from './table.ts';

interface FigureToolsProps {
  /** The widget's name: what files are called. */
  readonly name: string;
  /** The figure's element. */
  readonly root: RefObject<HTMLElement>;
  readonly table: FigureTable;
}

/** Where the figure can be found again in the state that it has now. */
function placesOf({ notebook, id }: Pick<FigureSetting, 'notebook' | 'id'>) {
  const query = writeAddress('', notebook.declarations, notebook.values.peek());
  return placesOfFigure(location, id, query, import.meta.env.BASE_URL.replace(/\/?$/, '/'));
}

/** The title that the page gives the figure. */
const titleOf = (element: HTMLElement | null): string =>
  element?.closest('figure')?.querySelector('figcaption strong')?.textContent.trim() ?? '';

/** What can be done with a figure's state: start over, pass it on, take it along. In a question, start over alone. */
export function FigureTools({ name, root, table }: FigureToolsProps) {
  const setting = useFigure();
  const { notebook, isAsked } = setting;
  const [said, setSaid] = useState('');
  const embed = useEmbedPanel(() => ({
    address: placesOf(setting).embed,
    title: titleOf(root.current),
    height: root.current?.closest('figure')?.offsetHeight ?? 0,
  }));
  const save = async (kind: 'svg' | 'csv') => {
    const { saveText, drawingAsSvg } = await import('./export.ts');
    const drawing = root.current?.querySelector('.figure-drawing');
    if (kind === 'csv') saveText(`${name}.csv`, 'text/csv', writeCsv(table));
    else if (drawing) saveText(`${name}.svg`, 'image/svg+xml', drawingAsSvg(drawing));
    setSaid(`${name}.${kind} is saved.`);
  };
  return (
    <>
      <div class="figure-tools no-print">
        <button type="button" class="tool" aria-label="Reset the figure" onClick={notebook.reset}>
          Reset
        </button>
        {!isAsked && (
          <>
            <ShareButtons
              what="the figure"
              linkNow={() => placesOf(setting).link}
              copied="The link is copied."
              embed={embed}
              say={setSaid}
              className="shares"
            />
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
      {embed.panel}
    </>
  );
}
