/** The images beside the questions of each lesson, as their files stand on the disk. */
import { describeImage } from '../../quiz/check/images.ts';
import type { KnownImages } from '../../quiz/check/images.ts';
import type { ShownImage } from '../../typeset/rehype-images.ts';

const texts = import.meta.glob<string>('/content/lessons/*/figures/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const addresses = import.meta.glob<string>('/content/lessons/*/figures/*.svg', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** Files that no question can show, for a message at their place. */
const others = import.meta.glob('/content/lessons/*/figures/*', { query: '?url' });

const within = (path: string, lesson: string) => path.startsWith(`/content/lessons/${lesson}/figures/`);

const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

/** What is in the `figures/` of a lesson. */
export function imagesOf(lesson: string): KnownImages {
  const paths = Object.keys(others).filter((path) => within(path, lesson));
  return Object.fromEntries(
    paths.map((path) => [nameOf(path), describeImage(nameOf(path), texts[path] ?? null)]),
  );
}

/** Where an image of a lesson lies; null for a file that is no drawing. */
export function addressOf(lesson: string, name: string): string | null {
  return addresses[`/content/lessons/${lesson}/figures/${name}`] ?? null;
}

/** An image of a lesson for its page, by what a text writes, `figures/name.svg`; null where there is none. */
export function findImage(lesson: string, written: string): ShownImage | null {
  const path = `/content/lessons/${lesson}/${written}`;
  const [text, address] = [texts[path], addresses[path]];
  if (text === undefined || address === undefined) return null;
  const known = describeImage(nameOf(path), text);
  return known.fault === null ? { address, width: known.width, height: known.height } : null;
}
