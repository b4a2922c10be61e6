import { newSeed } from '../set/new-seed.ts';
import type { QuestionSet } from '../../player/question-set.ts';
import { examTerms, readSittingTerms } from '../../player/terms.ts';
import type { SittingOpened } from '../../progress/events.ts';
import type { ReportItem } from './report.ts';

/** The set that an exam on record asks for. Its variants are the record's, whatever the seed. */
export function setOnRecord({ title, items, terms: kept }: SittingOpened): QuestionSet {
  const { tries, limitMs } = readSittingTerms(kept) ?? examTerms;
  return {
    mode: 'exam',
    seed: 0,
    tries,
    minutes: limitMs === null ? null : Math.max(1, Math.round(limitMs / 60_000)),
    title,
    items: items.map(({ question, hash }) => ({ question, hash: hash ?? '' })),
  };
}

/** The same exam as the bank has it today, with other numbers. */
export function retakeOf(opened: SittingOpened, items: readonly Pick<ReportItem, 'entry'>[]): QuestionSet {
  return {
    ...setOnRecord(opened),
    seed: newSeed(),
    items: items.map(({ entry: { id, hash } }) => ({ question: id, hash })),
  };
}
