/** From what a learner chooses in the builder to a set of questions. */
import { deal, fits } from '../../player/deal.ts';
import type { DealRule, IndexEntry } from '../../player/deal.ts';
import type { QuestionSet, SetMode } from '../../player/question-set.ts';

/** The ranges of difficulty that can be chosen, as the author rates it, from 1 to 5. */
export const difficulties = {
  any: [1, 5],
  easy: [1, 2],
  medium: [3, 3],
  hard: [4, 5],
} as const;

/** What is chosen in the builder. What is left empty asks for nothing. */
export interface SetChoice {
  readonly lessons: readonly string[];
  /** `<lesson>/<objective>`. */
  readonly objectives: readonly string[];
  /** Ids of misconceptions: a question fits that can show one of them. */
  readonly misconceptions: readonly string[];
  readonly types: readonly string[];
  readonly difficulty: keyof typeof difficulties;
  /** How many questions at most. */
  readonly count: number;
}

/** A choice that lets every question in. */
export const anything: SetChoice = {
  lessons: [],
  objectives: [],
  misconceptions: [],
  types: [],
  difficulty: 'any',
  count: 10,
};

/** Whether a question belongs to a chosen lesson, or where some of the lesson's objectives are chosen, to one of those. */
function isOfTopic({ lesson, objectives }: IndexEntry, chosen: SetChoice): boolean {
  if (chosen.lessons.length === 0 && chosen.objectives.length === 0) return true;
  const ofLesson = chosen.objectives.filter((key) => key.startsWith(`${lesson}/`));
  if (ofLesson.length === 0) return chosen.lessons.includes(lesson);
  return objectives.some((objective) => ofLesson.includes(`${lesson}/${objective}`));
}

/** Whether a question can show a chosen misconception. */
function canShow({ misconceptions }: IndexEntry, { misconceptions: chosen }: SetChoice): boolean {
  return chosen.length === 0 || misconceptions.some((one) => chosen.includes(one));
}

/** The questions that fit a choice, whatever its count. */
export function fitting(index: readonly IndexEntry[], choice: SetChoice): readonly IndexEntry[] {
  const rule = { types: choice.types, difficulty: difficulties[choice.difficulty] };
  return index.filter((entry) => isOfTopic(entry, choice) && canShow(entry, choice) && fits(entry, rule));
}

/** How long a question takes, in minutes, by its difficulty alone: 1 for the easiest, 3 for the hardest. */
export function minutesFor({ difficulty }: Pick<IndexEntry, 'difficulty'>): number {
  return 0.5 + 0.5 * (difficulty ?? 3);
}

/** The first questions that fit into a number of minutes, one at least. */
export function upToMinutes(entries: readonly IndexEntry[], minutes: number): readonly IndexEntry[] {
  let used = 0;
  return entries.filter((entry, at) => {
    used += minutesFor(entry);
    return at === 0 || used <= minutes;
  });
}

/** What a set is to be, beside its questions. */
export interface SetPlan extends Pick<QuestionSet, 'mode' | 'title' | 'minutes'> {
  readonly seed: number;
  /** How long the questions may take together, in minutes; null for any time. */
  readonly within?: number | null;
}

/** How many answers to a question count: one in an exam, as it is handed in once. */
const triesIn: Readonly<Record<SetMode, number | null>> = { practice: null, exam: 1 };

/** Deals a set: questions in an order that the seed decides, lessons taking turns, the easy ones first. */
export function dealSet(
  index: readonly IndexEntry[],
  rule: DealRule,
  { within = null, ...plan }: SetPlan,
): QuestionSet {
  const entries = new Map(index.map((entry) => [entry.id, entry]));
  const dealt = deal(index, { balance: 'lessons', ...rule }, plan.seed).flatMap(
    ({ question }) => entries.get(question) ?? [],
  );
  const kept = within === null ? dealt : upToMinutes(dealt, within);
  const ordered = [...kept].sort((one, other) => minutesFor(one) - minutesFor(other));
  const items = ordered.map(({ id, hash }) => ({ question: id, hash }));
  return { ...plan, tries: triesIn[plan.mode], items };
}
