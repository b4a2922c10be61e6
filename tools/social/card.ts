import type { PagePlot } from './page-plot.ts';

/** The size that programs which show links ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** A plot is drawn larger than on a page, so that its words can be read in a preview. */
const enlarged = 1.5;
const plotPlace = { left: 170, top: 250, width: 950, height: 272 } as const;
/** What the plot's area measures before it is enlarged. */
export const plotSize = {
  width: plotPlace.width / enlarged,
  height: plotPlace.height / enlarged,
} as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A title in lines of at most that many characters, as far as its words allow. */
export function wrapTitle(title: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function legendOf(legend: PagePlot['legend']): string {
  let left = 64;
  return legend
    .map(({ series, text }) => {
      const at = left;
      left += 48 + text.length * 8.6 + 28;
      // What does not fit is told by the page itself.
      if (left > cardSize.width) return '';
      return `<line class="series ${escape(series)}" x1="${String(at)}" x2="${String(at + 38)}" y1="196" y2="196"/><text class="word" x="${String(at + 48)}" y="202">${escape(text)}</text>`;
    })
    .join('');
}

function plotOf({ widget, markup, legend, xTitle, yTitle }: PagePlot): string {
  const { left, top, width, height } = plotPlace;
  const frame = `M${String(left)} ${String(top)}v${String(height)}h${String(width)}`;
  return `${legendOf(legend)}
<text class="word soft" x="64" y="236">${escape(yTitle)}</text>
<g transform="translate(${String(left)} ${String(top)}) scale(${String(enlarged)})"><g class="figure-body ${escape(widget)}"><svg class="plot-area" width="${String(plotSize.width)}" height="${String(plotSize.height)}" overflow="visible">${markup}</svg></g></g>
<path class="frame" d="${frame}"/>
<text class="word soft" x="${String(left + width / 2)}" y="594" text-anchor="middle">${escape(xTitle)}</text>`;
}

export interface Card {
  readonly title: string;
  readonly plot: PagePlot | null;
  /** The plain style sheet of the plot. */
  readonly sheet: string;
  readonly colours: {
    readonly paper: string;
    readonly ink: string;
    readonly soft: string;
    readonly accent: string;
  };
}

/** The picture that a link to a page is shown with, as SVG: the site's name, the page's title, and its figure. */
export function cardSvg({ title, plot, sheet, colours }: Card): string {
  const { width, height } = cardSize;
  const lines = wrapTitle(title, plot === null ? 26 : 44).slice(0, plot === null ? 4 : 2);
  const size = plot === null ? 84 : lines.length > 1 ? 42 : 58;
  const first = plot === null ? 260 : lines.length > 1 ? 112 : 130;
  const words = lines.map(
    (line, index) =>
      `<text class="title" x="64" y="${String(first + index * size * 1.12)}" font-size="${String(size)}">${escape(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="Wavelength Sans" color="${colours.ink}">
<style>${sheet}
.title{font-family:"Wavelength Serif";font-weight:600;fill:${colours.ink}}
.word{font-size:19px;fill:${colours.ink}}
.soft{fill:${colours.soft}}
.brand{font-size:26px;fill:${colours.accent}}
.frame{fill:none;stroke:${colours.soft};stroke-width:1.5}
</style>
<rect width="100%" height="100%" fill="${colours.paper}"/>
<rect width="100%" height="10" fill="${colours.accent}"/>
<text class="brand" x="64" y="62">Wavelength</text>
${words.join('\n')}
${plot === null ? '' : plotOf(plot)}
</svg>`;
}
