/** Style sheets of widgets for pages that do not know beforehand which they will draw. */
const sheets = import.meta.glob<string>('../../widgets/*/figure.css', {
  query: '?inline',
  import: 'default',
});

const adopted = new Map<string, Promise<void>>();

async function adopt(widget: string): Promise<void> {
  const load = sheets[`../../widgets/${widget}/figure.css`];
  if (load === undefined || document.querySelector(`style[data-of="${widget}"]`) !== null) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await load());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Has the page show a widget as its style sheet says. Nothing is loaded where the build put that sheet into the page. */
export function adoptWidgetStyle(widget: string): Promise<void> {
  const known = adopted.get(widget) ?? adopt(widget);
  adopted.set(widget, known);
  // A failed download is tried again with the next figure.
  known.catch(() => adopted.delete(widget));
  return known;
}
