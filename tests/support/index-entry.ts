import type { IndexEntry } from '../../src/player/deal.ts';

/** An entry of the bank's index, `<lesson>/<name>`, with what a test says of it. */
export function indexEntry(id: string, changes: Partial<IndexEntry> = {}): IndexEntry {
  return {
    id,
    version: 1,
    hash: '0',
    title: id,
    type: 'numeric',
    partTypes: [],
    lesson: id.split('/')[0] ?? '',
    isInText: false,
    objectives: ['state'],
    misconceptions: [],
    difficulty: 3,
    bloom: 'apply',
    canVary: true,
    pinned: [],
    ...changes,
  };
}
