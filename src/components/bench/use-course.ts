import { useEffect, useState } from 'preact/hooks';
import type { BenchContext } from './context.ts';

/** The course as the bench knows it: on its way, there, or not to be had. */
export type Course =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly context: BenchContext }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** Fetches what the bench knows of the course, once it is opened. */
export function useCourse(url: string): Course {
  const [course, setCourse] = useState<Course>({ kind: 'loading' });
  const load = () => {
    setCourse({ kind: 'loading' });
    fetch(url)
      .then((response) => {
        if (!response.ok) throw new Error(`The course could not be fetched (${String(response.status)}).`);
        return response.json() as Promise<BenchContext>;
      })
      .then(
        (context) => setCourse({ kind: 'ready', context }),
        () => setCourse({ kind: 'failed', retry: load }),
      );
  };
  useEffect(load, []);
  return course;
}
