/** The island of the first figure of a page, if it fetches its scripts as it comes near: what names them. */
const firstFigure =
  /<figure\b[^>]*\sdata-figure="[^"]*"[^>]*>(?:(?!<\/figure>)[\s\S])*?<astro-island\b(?<island>[^>]*\sclient="approach"[^>]*)>/;

/** What a built script imports before it runs: `import{a}from"./b.js"` or `import"./b.js"`. */
const staticImport = /\b(?:import|from)"\.\/([^"]+\.js)"/g;

/** The names of scripts, and of all that they import before they run. */
export function withImports(names: readonly string[], read: (name: string) => string): readonly string[] {
  const found = new Set(names);
  // A set goes on to what is added meanwhile.
  for (const name of found) {
    for (const [, imported = ''] of read(name).matchAll(staticImport)) found.add(imported);
  }
  return [...found];
}

/**
 * A page whose head has browsers fetch the scripts of its first figure, all of them at once: over a slow line each step from
 * one script to what it imports takes as long as a request. What the first paint needs goes before.
 *
 * @param folder - where scripts are, as pages address them: `/_astro/`
 * @param read - the text of a script in that folder
 */
export function preloadFirstFigure(page: string, folder: string, read: (name: string) => string): string {
  const island = firstFigure.exec(page)?.groups?.island ?? '';
  const named = ['component-url', 'renderer-url'].flatMap((attribute) => {
    const url = new RegExp(`\\s${attribute}="([^"]+)"`).exec(island)?.[1];
    return url?.startsWith(folder) === true ? [url.slice(folder.length)] : [];
  });
  const links = withImports(named, read).map(
    (name) => `<link rel="modulepreload" href="${folder}${name}" fetchpriority="low">`,
  );
  return page.replace('</head>', () => `${links.join('')}</head>`);
}
