import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { writeAddress } from '../notebook/address.ts';
import { copyText } from '../ui/copy-text.ts';
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
  const takeLink = async () => {
    const { link } = placesOf(setting);
    setSaid(
      (await copyText(link))
        ? 'The link is copied.'
        : `The browser does not let a page copy. The link: ${link}`,
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
    <>
      <div class="figure-tools no-print">
        <button type="button" class="tool" aria-label="Reset the figure" onClick={notebook.reset}>
          Reset
        </button>
        {!isAsked && (
          <>
            <button type="button" class="tool shares" onClick={() => void takeLink()}>
              Copy link
            </button>
            <button
              type="button"
              class="tool shares"
              aria-label="Embed the figure"
              aria-expanded={embed.isOpen}
              onClick={() => {
                embed.toggle().catch(() => setSaid('This could not be loaded. Check your connection.'));
              }}
            >
              Embed
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
      {embed.panel}
    </>
  );
}
