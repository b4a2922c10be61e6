import { useEffect, useState } from 'preact/hooks';

/** The number of the open question in an address, from 0. */
function placeIn(fragment: string): number {
  const at = Number(new URLSearchParams(fragment).get('at') ?? 1);
  return Number.isInteger(at) && at >= 1 ? at - 1 : 0;
}

/** The address's fragment, now and after Back and Forward. Only in a browser. */
export function useFragment() {
  const [fragment, setFragment] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const read = () => setFragment(location.hash.slice(1));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  return {
    fragment,
    at: placeIn(fragment),
    /** Goes to another fragment, which Back leaves again. */
    go: (next: string) => {
      history.pushState(null, '', `#${next}`);
      setFragment(next);
    },
    /** Turns into another fragment, without a way back to this one. */
    turnInto: (next: string) => {
      history.replaceState(null, '', `#${next}`);
      setFragment(next);
    },
  };
}
