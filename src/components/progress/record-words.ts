import type { StorageProblem } from '../../progress/events.ts';
import type { ImportOutcome } from '../../progress/journal.ts';
import type { SetAsideEntry } from '../../progress/store.ts';
import type { Persistence } from '../../progress/persistence.ts';
import type { Survey } from '../../progress/views/survey.ts';

const narrowSpace = '\u202f';

/** A whole number with its thousands apart. */
export function writeCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, narrowSpace);
}

/** A count with the name of what is counted. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${writeCount(count)} ${count === 1 ? one : many}`;
}

/** A day as an English reader writes it. @param at - ISO 8601 */
export function writeDay(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(at));
}

/** A size on disk. */
export function writeSize(bytes: number): string {
  return bytes < 1e6
    ? `${writeCount(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What is on record, in one or two sentences. */
export function describeSurvey({ events, since, answers }: Survey, { state, bytes }: Persistence): string {
  if (since === null)
    return 'Nothing yet. Answer a question, and it is recorded here, in this browser alone.';
  const size = bytes === null ? '' : `, about ${writeSize(bytes)} on disk`;
  const what = `${countOf(events, 'entry', 'entries')} since ${writeDay(since)}, ${countOf(answers, 'answer')} among them${size}.`;
  return state === 'kept' ? `${what} This browser keeps them until you erase them.` : what;
}

/** What is wrong with the record on this device; empty where nothing is. */
export function describeProblem(problem: StorageProblem | null): string {
  switch (problem) {
    case 'full':
      return ' This browser takes no more for this site, so what you do next is lost when you leave. Download the record.';
    case 'unavailable':
      return ' This browser keeps nothing for this site.';
    case 'newer':
      return ' A part of it was written by a newer version of this course. It is left as it is, and not shown here.';
    default:
      return '';
  }
}

/** What was set aside. */
export function describeAside(entries: readonly SetAsideEntry[]): string {
  const days = entries.map(({ at }) => at).sort();
  const parts = countOf(entries.length, 'part');
  const [was, it, its] = entries.length === 1 ? ['was', 'it', 'its'] : ['were', 'them', 'their'];
  return `${parts} of your record ${was} damaged, found first on ${writeDay(days[0] ?? '')}. The rest is untouched. You can download ${it} as ${its} bare content, in case somebody can make sense of it.`;
}

/** What came of a file that was added. */
export function describeImport(outcome: ImportOutcome): string {
  if (!outcome.ok) return `The file was not added. ${outcome.reason}`;
  const { added, events } = outcome;
  if (added === 0) return `Everything in this file (${countOf(events, 'entry', 'entries')}) is here already.`;
  const known = events - added;
  const rest = known === 0 ? '' : ` ${known === 1 ? '1 was' : `${writeCount(known)} were`} here already.`;
  return `${countOf(added, 'entry', 'entries')} added.${rest}`;
}
