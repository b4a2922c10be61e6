/** A file that is kept on the device: its address below the site's base, and the hash of what it holds. */
export type KeptFile = readonly [url: string, integrity: string];

/** What the build tells the worker. */
export interface KeptSite {
  /** Changes with any file that is kept. */
  readonly version: string;
  readonly files: readonly KeptFile[];
}

/**
 * The files as Workbox takes them. A file is taken only if it has the very content that the build wrote, so a site that is
 * half published is no version at all.
 */
export function precacheEntries(
  files: readonly KeptFile[],
): { url: string; revision: string; integrity: string }[] {
  return files.map(([url, integrity]) => ({
    url,
    integrity,
    revision: integrity.slice('sha256-'.length, 19),
  }));
}
