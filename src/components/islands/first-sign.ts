/** What a reader does before anything of a page is chosen. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

let sign: Promise<void> | null = null;

/** Ends at the first sign of a reader since it was first asked for. Until then a page has its processor and its line to itself. */
export function firstSign(): Promise<void> {
  sign ??= new Promise((resolve) => {
    const heard = new AbortController();
    const hear = () => {
      heard.abort();
      resolve();
    };
    for (const each of signs) addEventListener(each, hear, { signal: heard.signal, passive: true });
  });
  return sign;
}
