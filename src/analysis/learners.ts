import type { HandedIn } from '../progress/results-file.ts';
import type { Answered, LearnerEvent } from '../progress/events.ts';

/** A file that was handed in. */
export interface ClassFile extends HandedIn {
  /** Its name on the instructor's device. */
  readonly file: string;
}

/** One learner of a class. */
export interface Learner {
  /** What they call themselves, or else the name of their file. */
  readonly name: string;
  readonly files: readonly string[];
  /** Each event once, in no order. */
  readonly events: readonly LearnerEvent[];
}

/** A learner while files are gathered. */
interface Gathering {
  readonly files: ClassFile[];
}

function learnerOf({ files }: Gathering): Learner {
  const events = new Map(files.flatMap((file) => file.events.map((event) => [event.id, event] as const)));
  const name = files.find((file) => file.name !== null)?.name ?? files[0]?.file ?? '';
  return { name, files: files.map(({ file }) => file), events: [...events.values()] };
}

/**
 * The learners whose files these are. Files that share an event are of one learner, since events of two devices never have
 * the same id: somebody handed in an exam, and then their whole record. In the order of their first files.
 */
export function learnersOf(files: readonly ClassFile[]): readonly Learner[] {
  const owners = new Map<string, Gathering>();
  const all = new Set<Gathering>();
  for (const file of files) {
    const known = new Set(file.events.flatMap(({ id }) => owners.get(id) ?? []));
    const [first, ...others] = [...all].filter((one) => known.has(one));
    const gathering = first ?? { files: [] };
    gathering.files.push(...others.flatMap((other) => other.files), file);
    all.add(gathering);
    for (const other of others) all.delete(other);
    for (const moved of gathering.files) for (const { id } of moved.events) owners.set(id, gathering);
  }
  return [...all].map(learnerOf);
}

/** What a learner did at a question. */
export interface FirstAnswer {
  /** The first answer that was marked; null where the question was in an exam that they handed in without one. */
  readonly answer: Answered | null;
  /** In [0, 1]; 0 where the worked answer was in view, or nothing was handed in. */
  readonly score: number;
  /** How many answers were marked, in all variants. */
  readonly attempts: number;
}

function isEarlier(one: Answered, other: Answered): boolean {
  return one.at === other.at ? one.id < other.id : one.at < other.at;
}

/** The questions of exams that were handed in. */
function questionsHandedIn(events: readonly LearnerEvent[]): readonly string[] {
  const over = new Set(events.flatMap((event) => (event.kind === 'sitting-submitted' ? event.sitting : [])));
  return events.flatMap((event) =>
    event.kind === 'sitting-opened' && over.has(event.sitting) && isExam(event.terms)
      ? event.items.map(({ question }) => question)
      : [],
  );
}

function isExam(terms: unknown): boolean {
  return (terms as { readonly feedback?: unknown } | null)?.feedback === 'end';
}

/** What a learner did first at each question. The order of the events does not matter. */
export function firstAnswers(events: readonly LearnerEvent[]): ReadonlyMap<string, FirstAnswer> {
  const found = new Map<string, { answer: Answered; attempts: number }>();
  for (const event of events) {
    if (event.kind !== 'answered' || event.score === null) continue;
    const known = found.get(event.question);
    if (known === undefined) found.set(event.question, { answer: event, attempts: 1 });
    else {
      known.attempts += 1;
      if (isEarlier(event, known.answer)) known.answer = event;
    }
  }
  const firsts = new Map<string, FirstAnswer>();
  for (const [question, { answer, attempts }] of found)
    firsts.set(question, { answer, attempts, score: answer.solutionShown ? 0 : (answer.score ?? 0) });
  // An essay that waits for its writer's own comparison is no missing answer.
  const given = new Set(events.flatMap((event) => (event.kind === 'answered' ? event.question : [])));
  for (const question of questionsHandedIn(events)) {
    if (!given.has(question)) firsts.set(question, { answer: null, attempts: 0, score: 0 });
  }
  return firsts;
}
