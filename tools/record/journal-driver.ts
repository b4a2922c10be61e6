/** The script of the page that has the journal alone: a question without anything that grades it. */
import type { Happening } from '../../src/progress/events.ts';
import { openJournal } from '../../src/progress/journal.ts';
import type { Journal } from '../../src/progress/journal.ts';

const question = 'a-lesson/a-question';

/** An answer to a question, as a player records it. */
function answer(response: string, answered: string): Happening {
  return {
    kind: 'answered',
    question: answered,
    version: 1,
    seed: 0,
    hash: 'c0ffee',
    response,
    verdict: 'incorrect',
    score: 0,
    feedback: ['too-large', 'lambda-is-the-stretch'],
    misconceptions: ['lambda-is-the-stretch'],
    grader: 1,
    hintsOpened: 0,
    solutionShown: false,
    durationMs: 12_000,
    confidence: null,
    sitting: null,
  };
}

/** What the tools call in the page. */
export interface Driver {
  readonly journal: Journal;
  readonly answer: typeof answer;
}

declare global {
  interface Window {
    driver?: Driver;
  }
}

const field = document.querySelector('input');
const output = document.querySelector('output');
const journal = openJournal();

field?.addEventListener('input', () => {
  journal.keepDraft(question, { version: 1, seed: 0, response: field.value });
});
document.querySelector('button')?.addEventListener('click', () => {
  const response = field?.value ?? '';
  void journal.append([answer(response, question)], { checked: { question, response } }).then((problem) => {
    output?.replaceChildren(problem ?? `recorded ${response}`);
  });
});
void journal.recall(question).then(({ events, draft }) => {
  const last = events.at(-1);
  const response = draft?.response ?? (last?.kind === 'answered' ? last.response : null);
  if (field !== null && typeof response === 'string') field.value = response;
  window.driver = { journal, answer };
});
