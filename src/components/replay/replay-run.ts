/** A replay in a page: questions are fetched as they are needed, and the page stays at hand meanwhile. */
import type { IndexEntry } from '../../player/deal.ts';
import { loadBook } from '../../player/load-book.ts';
import { replayAnswers } from '../../player/replay.ts';
import type { ReplayDifference, ReplayQuestion, ReplayReport } from '../../player/replay.ts';
import type { Answered } from '../../progress/events.ts';

/** Answers of one record. */
export interface ReplayLog {
  /** Whose; null on the learner's own page. */
  readonly name: string | null;
  readonly answers: readonly Answered[];
}

/** A difference, and whose. */
export interface NamedDifference extends ReplayDifference {
  readonly name: string | null;
}

/** What came of the replay of several records. */
export interface WholeReport {
  readonly differences: readonly NamedDifference[];
  /** How many answers were compared, or need not be. */
  readonly same: number;
  /** How many could not be: their question is gone, has another version, or failed. */
  readonly lost: number;
}

export interface ReplayRunPlan {
  readonly logs: readonly ReplayLog[];
  readonly index: readonly IndexEntry[];
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  readonly isWhole: boolean;
  /** Told how many answers are dealt with; answers whether to go on. */
  readonly onProgress: (done: number) => boolean;
}

async function openQuestion(entry: IndexEntry, recordsUrl: string): Promise<ReplayQuestion> {
  const book = await loadBook({
    recordUrl: `${recordsUrl}${entry.id}.json`,
    expected: [entry.type, ...entry.partTypes],
  });
  const { hash, graderVersion, hints } = await book.open(0);
  return {
    ...{ version: entry.version, hash, graderVersion, hints },
    grade: async (seed, response) => (await book.open(seed)).grade(response),
  };
}

function lostIn({ gone, otherVersion, failed }: ReplayReport): number {
  return gone.length + otherVersion.length + failed.length;
}

/** Lets the page draw and answer. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** Grades all answers again, record by record. Null where it was stopped. Rejects where a question cannot be had. */
export async function runReplay({
  logs,
  index,
  recordsUrl,
  isWhole,
  onProgress,
}: ReplayRunPlan): Promise<WholeReport | null> {
  const entries = new Map(index.map((entry) => [entry.id, entry]));
  const opened = new Map<string, Promise<ReplayQuestion | null>>();
  const open = (id: string) => {
    const entry = entries.get(id);
    const opening =
      opened.get(id) ?? (entry === undefined ? Promise.resolve(null) : openQuestion(entry, recordsUrl));
    opened.set(id, opening);
    return opening;
  };
  const differences: NamedDifference[] = [];
  let [same, lost, before] = [0, 0, 0];
  for (const { name, answers } of logs) {
    const begun = before;
    const report = await replayAnswers(answers, {
      open,
      isWhole,
      onProgress: async (done) => {
        await breathe();
        return onProgress(begun + done);
      },
    });
    if (report === null) return null;
    differences.push(...report.differences.map((one) => ({ ...one, name })));
    same += report.same + report.unchanged;
    lost += lostIn(report);
    before += answers.length;
  }
  return { differences, same, lost };
}
