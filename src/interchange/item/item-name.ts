import type { Piece } from './split-parts.ts';

/** Teachers tell variants apart by the seed. */
export function nameOf({ title, seed }: Piece): string {
  return `${title} (seed ${String(seed)})`;
}

/** As many characters as Moodle keeps. */
const longest = 100;

/** Question, part, version and seed in one name: `matching-periods/lambda#s v1 s7`. */
export function idNumber({ id, part, version, seed }: Piece): string {
  const end = `${part === null ? '' : `#${part}`} v${String(version)} s${String(seed)}`;
  return `${id.slice(0, longest - end.length)}${end}`;
}

/** Objectives and what the learner has to do, as tags. */
export function tagsOf({ objectives, bloom }: Piece): readonly string[] {
  return [...objectives.map((objective) => `lo:${objective}`), ...(bloom === null ? [] : [`bloom:${bloom}`])];
}
