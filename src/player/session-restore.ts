/** What a session shows of what is on record, from before and from other tabs. */
import type { OpenQuestion } from './open-question.ts';
import { eventsThatCount, replay } from './restore.ts';
import { isSameResponse } from './same-response.ts';
import { gradeWith } from './session-tasks.ts';
import { dispatch, perform, recalled, termsOf, update } from './session-work.ts';
import type { Work } from './session-work.ts';
import { untouched } from './state.ts';
import type { QuestionState } from './state.ts';

/** Shows the remembered variant, and what came of the last answer. Loads nothing where nothing is remembered. */
export async function restore(work: Work): Promise<void> {
  await recalled(work);
  const { marked, hintsOpened, solutionShown, seed } = work.state.value;
  if (marked === null && hintsOpened === 0 && !solutionShown && seed === work.placed.seed) return;
  await perform(work, 'restore', (opened) => explain(work, opened));
}

/** Grades the last answer on record again, for its reasons; a program is not run unasked. */
async function explain(work: Work, opened: OpenQuestion): Promise<void> {
  const { marked, checked } = work.state.value;
  if (marked === null || (checked !== null && isSameResponse(checked.response, marked.response))) return;
  const grade = opened.isSlow ? marked.grade : await gradeWith(opened, marked.response);
  dispatch(work, { kind: 'regraded', grade });
}

/** Takes in what another tab has added. */
export async function hear(work: Work): Promise<void> {
  await work.queue('hear', async () => {
    await recalled(work);
    const { events } = await work.ports.memory.recall(work.placed.id);
    const before = work.state.value;
    const counted = eventsThatCount(events, work.placed, work.sitting);
    const begin = { ...untouched(before.seed), response: before.response, isOver: before.isOver };
    const heard = replay(begin, counted, termsOf(work));
    // Where the record took nothing more, this tab knows more than the record.
    if (heard.attempts < before.attempts) return;
    const isNew = heard.marked !== null && !isSameAnswer(heard.marked, before.marked);
    update(work, {
      attempts: heard.attempts,
      hintsOpened: Math.max(heard.hintsOpened, before.hintsOpened),
      solutionShown: heard.solutionShown || before.solutionShown,
      ...(isNew && { marked: heard.marked, response: responseBeside(before, heard) }),
    });
  });
  await restore(work);
}

function isSameAnswer(one: QuestionState['marked'], other: QuestionState['marked']): boolean {
  return one?.grade.verdict === other?.grade.verdict && isSameResponse(one?.response, other?.response);
}

/** What the field holds beside another tab's answer: a draft stays, and what was answered before makes room. */
function responseBeside(before: QuestionState, heard: QuestionState): unknown {
  const last = before.marked?.response ?? null;
  const isDraft = before.response !== null && !isSameResponse(before.response, last);
  return isDraft ? before.response : heard.marked?.response;
}
