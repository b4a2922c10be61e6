import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { resolveFile } from '../../../tools/static-server.mjs';
import { siteFolder } from './site.ts';

/** What a page loads before anyone touches it. */
export interface Weight {
  /** kB (1000 bytes) of script files as a host sends them. */
  readonly script: number;
  /** kB of everything, fonts and the page itself included. */
  readonly total: number;
  /** Addresses of the scripts that hold the user-interface framework. */
  readonly framework: readonly string[];
}

interface Asset {
  readonly isScript: boolean;
  readonly isFramework: boolean;
  readonly bytes: number;
}

/** Pages share most of their files. */
const assets = new Map<string, Asset>();

function readAsset(pathname: string): Asset {
  const known = assets.get(pathname);
  if (known !== undefined) return known;
  const file = resolveFile(siteFolder, '/', pathname);
  const content = file === undefined ? Buffer.alloc(0) : readFileSync(file);
  const isCompressed = /\.(woff2|png|jpe?g|webp|avif)$/.test(pathname);
  const isScript = pathname.endsWith('.js');
  const asset = {
    isScript,
    // The name of a property, so it survives minification; only a framework's renderer reads it.
    isFramework: isScript && content.includes('dangerouslySetInnerHTML'),
    bytes: isCompressed ? content.length : gzipSync(content, { level: 9 }).length,
  };
  assets.set(pathname, asset);
  return asset;
}

function kilobytes(loaded: readonly Asset[]): number {
  const bytes = loaded.reduce((sum, asset) => sum + asset.bytes, 0);
  return Math.round(bytes / 100) / 10;
}

function weighFiles(urls: readonly string[]): Weight {
  const loaded = urls.map((url) => ({ url, ...readAsset(new URL(url).pathname) }));
  return {
    script: kilobytes(loaded.filter(({ isScript }) => isScript)),
    total: kilobytes(loaded),
    framework: loaded.filter(({ isFramework }) => isFramework).map(({ url }) => url),
  };
}

/** How long nothing may be under way before a page counts as loaded; what is fetched may ask for more. */
const quietMilliseconds = 300;

/**
 * Starts to note what a page loads. Call it before the page is opened.
 * @param without - addresses that are not counted
 */
export function weigh(
  page: Page,
  without?: RegExp,
): { weight: () => Weight; waitUntilLoaded: () => Promise<void> } {
  const loaded = new Set<string>();
  let underWay = 0;
  let last = 0;
  const count = (change: number) => () => {
    underWay += change;
    last = performance.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  page.on('response', (response) => {
    const url = response.url();
    if (response.ok() && url.startsWith('http') && without?.test(url) !== true) loaded.add(url);
  });
  return {
    weight: () => weighFiles([...loaded]),
    waitUntilLoaded: async () => {
      last = performance.now();
      while (underWay > 0 || performance.now() - last < quietMilliseconds) await setTimeout(50);
    },
  };
}
