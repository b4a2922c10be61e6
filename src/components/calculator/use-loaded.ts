import { useEffect, useState } from 'preact/hooks';

/** What was loaded, null before it is there; or how to try again where it could not be loaded. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly tryAgain: (() => void) | null;
}

/** Loads something once it is wanted, and keeps it. */
export function useLoaded<T>(load: () => Promise<T>, isWanted: boolean): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isDue = isWanted && value === null && !hasFailed;
  useEffect(() => {
    if (!isDue) return;
    load().then(
      (loaded) => setValue(() => loaded),
      () => setFailed(true),
    );
  }, [isDue]);
  return { value, tryAgain: hasFailed ? () => setFailed(false) : null };
}
