import { letterAt } from '../../paper/letters.ts';
import { MOST_VERSIONS } from '../../paper/plan.ts';

const typeface = "font:9pt 'Wavelength Sans',sans-serif";

/** The pages of one stack of sheets: each says below whose they are, and counts its own. */
function feet(selector: string, name: string, says: string): string {
  return [
    `@page ${name}{counter-increment:${name};`,
    `@bottom-left{content:'${says}';${typeface}}@bottom-right{content:counter(${name});${typeface}}}`,
    `${selector}{page:${name}}`,
  ].join('');
}

/**
 * The style sheet by which sheets that fall on the floor are put back: their foot says the version, and the page in it. CSS
 * names pages one by one, so it is written here for all versions that there can be.
 */
export const sheetFeet = Array.from({ length: MOST_VERSIONS }, (_, index) => {
  const version = letterAt(index);
  const sheets = `[data-version='${version}']`;
  return [
    feet(sheets, `version-${version.toLowerCase()}`, `Version ${version}`),
    feet(`${sheets}.paper-key`, `key-${version.toLowerCase()}`, `Key of version ${version}`),
  ].join('\n');
}).join('\n');
