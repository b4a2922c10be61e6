/** What a package holds for its learner: the course, a lesson's practice set, or a set by its link. */
import { practiceSet } from '../../src/components/practice/practice-set.ts';
import type { PackageKind, Unit, UnitItem } from '../../src/lms/unit.ts';
import type { IndexEntry } from '../../src/player/deal.ts';
import { holdsSet, matchSet, readSet, writeSet } from '../../src/player/question-set.ts';
import { sittingIdOf } from '../../src/components/set/recorded-sittings.ts';
import { advise, UsageError } from '../command-line.ts';

/** What is asked for. */
export interface PackageRequest {
  readonly kind: PackageKind;
  /** `course`, a lesson's name, or the link of a set. */
  readonly what: string;
  /** In (0, 1]; null for none. */
  readonly pass: number | null;
  /** Under which address reports name it; null for one of this project's own. */
  readonly iri: string | null;
}

/** What the course holds. */
export interface Course {
  readonly index: readonly IndexEntry[];
  /** Titles of lessons by their names, in the order of the course. */
  readonly lessons: ReadonlyMap<string, string>;
}

/** A unit, and its name in file names and manifests: letters, digits and dashes. */
export interface Plan {
  readonly name: string;
  readonly unit: Unit;
  /** Pages that show nothing of the site around them. */
  readonly bare: readonly string[];
}

function itemOf({ id, version, hash, type, title }: IndexEntry, seed: number): UnitItem {
  return { question: id, version, hash, seed, type, title };
}

type Content = Pick<Plan, 'name' | 'bare'> & Pick<Unit, 'title' | 'start' | 'items' | 'sitting' | 'isExam'>;

function planCourse({ index }: Course): Content {
  return {
    name: 'course',
    title: 'Wavelength',
    start: 'index.html',
    items: index.filter(({ isInText }) => isInText).map((entry) => itemOf(entry, 0)),
    sitting: null,
    isExam: false,
    bare: [],
  };
}

function planLesson({ index, lessons }: Course, lesson: string): Content {
  const title = lessons.get(lesson);
  if (title === undefined)
    throw new UsageError(
      `There is no lesson "${lesson}". ${advise(lesson, ['course', ...lessons.keys()])} Or give the link of a set.`,
    );
  const items = practiceSet(index, { lesson, question: null });
  if (items.length === 0) throw new UsageError(`The lesson "${lesson}" has no practice set.`);
  return {
    name: `practice-${lesson}`,
    title: `${title}: practice`,
    start: `practice.html?lesson=${lesson}`,
    items: items.map(({ entry, seed }) => itemOf(entry, seed)),
    sitting: null,
    isExam: false,
    bare: ['practice.html'],
  };
}

function planSet({ index }: Course, link: string): Content {
  const reading = readSet(link);
  if (!reading.ok) throw new UsageError(`The link cannot be read. ${reading.reason}`);
  const { set } = reading;
  const { items, gone, changed } = matchSet(set, index);
  if (gone.length > 0)
    throw new UsageError(`The site has no question ${gone.join(', ')}. Make the set anew.`);
  if (changed.length > 0)
    throw new UsageError(`Changed since the link was made: ${changed.join(', ')}. Make the set anew.`);
  const text = writeSet(set);
  const isExam = set.mode === 'exam';
  const page = isExam ? 'practice-exam.html' : 'practice.html';
  const sitting = sittingIdOf(text);
  return {
    name: sitting.slice(0, 18),
    title: set.title || (isExam ? 'Exam' : 'Practice'),
    start: `${page}#${text}`,
    items: items.map(({ entry, seed }) => itemOf(entry, seed)),
    sitting,
    isExam,
    bare: [page],
  };
}

function planContent(course: Course, what: string): Content {
  const link = what.includes('#') ? what.slice(what.indexOf('#') + 1) : what;
  if (holdsSet(link)) return planSet(course, link);
  return what === 'course' ? planCourse(course) : planLesson(course, what);
}

/**
 * What a package will hold.
 * @throws UsageError for what the site does not have
 */
export function planPackage(course: Course, { kind, what, pass, iri }: PackageRequest): Plan {
  const { name, bare, ...content } = planContent(course, what);
  const unit = {
    format: 'wavelength-unit',
    kind,
    iri: iri ?? `urn:wavelength:${name}`,
    pass,
    ...content,
  } as const;
  return { name, unit, bare };
}
