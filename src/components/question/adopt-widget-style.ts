/** Style sheets of widgets for pages that do not know beforehand which they will draw. */
const sheets = import.meta.glob<string>('../../widgets/*/figure.css', {
  query: '?inline',
  import: 'default',
});

const adopted = new Map<string, Promise<void>>();

async function adopt(widget: string): Promise<void> {
  const load = sheets[`../../widgets/${widget}/figure.css`];
  if (load === undefined) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await load());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Has a page whose build did not put in a widget's style sheet show the widget as it says. */
export function adoptWidgetStyle(widget: string): Promise<void> {
  const known = adopted.get(widget) ?? adopt(widget);
  adopted.set(widget, known);
  // A failed download is tried again with the next figure.
  known.catch(() => adopted.delete(widget));
  return known;
}
