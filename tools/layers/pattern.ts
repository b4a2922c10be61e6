/** Whether `text` fits `pattern`: `*` stands for anything but a slash, `**` for anything at all. */
export function fitsPattern(pattern: string, text: string): boolean {
  const source = pattern
    .split(/(\*\*\/?|\*)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`).test(text);
}

/** Whether a specifier names one of the packages or a subpath of one. */
export function isOneOf(packages: readonly string[], specifier: string): boolean {
  return packages.some((name) => fitsPattern(name, specifier) || fitsPattern(`${name}/**`, specifier));
}
