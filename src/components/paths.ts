/** The path of a page of this site below its base, from its path below the root: `/about/` → `/course/about/`. */
export function pathTo(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
