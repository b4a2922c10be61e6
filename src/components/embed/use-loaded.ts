import { useEffect, useState } from 'preact/hooks';

/** What a shell has to show, or why it does not. */
export type Loaded<Thing> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly thing: Thing }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** Thrown where there is no file at an address that was asked for. */
export class Absent extends Error {
  override readonly name = 'Absent';
}

/** Fetches JSON. @throws Absent where the host has no such file; Error where it cannot be had */
export async function fetchNamed<Thing>(url: string): Promise<Thing> {
  const response = await fetch(url);
  if (response.status === 404) throw new Absent();
  if (!response.ok) throw new Error(`The host answered ${String(response.status)}.`);
  return (await response.json()) as Thing;
}

/** Loads once, in the browser; again where the reader tries again. */
export function useLoaded<Thing>(load: () => Promise<Thing>): Loaded<Thing> {
  const [state, setState] = useState<Loaded<Thing>>({ kind: 'loading' });
  const begin = () => {
    setState({ kind: 'loading' });
    load().then(
      (thing) => setState({ kind: 'there', thing }),
      (error: unknown) =>
        setState(error instanceof Absent ? { kind: 'absent' } : { kind: 'failed', retry: begin }),
    );
  };
  useEffect(begin, []);
  return state;
}
