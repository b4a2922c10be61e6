import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright/test';
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
  readonly url: string;
  readonly isScript: boolean;
  readonly isFramework: boolean;
  readonly bytes: number;
}

function readAsset(response: Response): Asset {
  const url = response.url();
  const { pathname } = new URL(url);
  const file = resolveFile(siteFolder, '/', pathname);
  const content = file === undefined ? Buffer.alloc(0) : readFileSync(file);
  const isCompressed = /\.(woff2|png|jpe?g|webp|avif)$/.test(pathname);
  const isScript = pathname.endsWith('.js');
  return {
    url,
    isScript,
    // The name of a property, so it survives minification; only a framework's renderer reads it.
    isFramework: isScript && content.includes('dangerouslySetInnerHTML'),
    bytes: isCompressed ? content.length : gzipSync(content, { level: 9 }).length,
  };
}

function kilobytes(assets: readonly Asset[]): number {
  const bytes = assets.reduce((sum, asset) => sum + asset.bytes, 0);
  return Math.round(bytes / 100) / 10;
}

/** Starts to note what a page loads. Call it before the page is opened, and the result when it is at rest. */
export function weigh(page: Page): () => Weight {
  const responses = new Map<string, Response>();
  page.on('response', (response) => {
    if (response.ok() && response.url().startsWith('http')) responses.set(response.url(), response);
  });
  return () => {
    const assets = [...responses.values()].map(readAsset);
    return {
      script: kilobytes(assets.filter(({ isScript }) => isScript)),
      total: kilobytes(assets),
      framework: assets.filter(({ isFramework }) => isFramework).map(({ url }) => url),
    };
  };
}
