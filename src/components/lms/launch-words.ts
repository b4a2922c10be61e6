/** What the launch page of a package says. */
import type { BridgeNews } from '../../lms/bridge.ts';
import type { Lms } from '../../lms/lms.ts';

export const noUnit =
  'This page opens a package of the course inside a learning management system. Here it has no package to open.';
export const notFound =
  'No learning management system was found, so nothing is reported. Open this from your course again to have your answers counted. What you do here stays in this browser.';
export const noStorage =
  'This browser keeps nothing for this page, so your answers cannot be reported. Allow it to store data for this site, or open the page in a window of its own.';
export const onlyShown =
  'Your course shows this attempt as it is. What you do now is not reported and does not change it.';

function countAnswered({ answered, count }: BridgeNews['tally']): string {
  return `${String(answered)} of ${String(count)} ${count === 1 ? 'question' : 'questions'} answered`;
}

function scoreWords({ score, isScored, hasPassed }: BridgeNews['tally']): string {
  if (!isScored) return '';
  const passed = hasPassed === null ? '' : hasPassed ? ', passed' : ', not passed';
  return `, score ${String(Math.round(score * 100))} %${passed}`;
}

/** What was reported, and what was not. */
export function reportWords({ name }: Pick<Lms, 'name'>, { tally, refusal, dropped }: BridgeNews): string {
  const state = `${countAnswered(tally)}${scoreWords(tally)}.`;
  if (refusal !== null)
    return `${state} Your course did not take everything: ${refusal}. Tell your instructor.`;
  const room =
    dropped === 0
      ? ''
      : ` It has no room for the text of your ${dropped === 1 ? 'oldest answer' : `${String(dropped)} oldest answers`}; the scores are kept.`;
  return `${state} Reported to your course by ${name}.${room}`;
}
