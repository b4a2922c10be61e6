/** Signs that may stand around an answer and say nothing: quotation marks, a full stop, stars of Markdown. */
const ends = /^[\s\p{Pd}\p{Pi}\p{Pf}"'*`.,;:!?…]+|[\s\p{Pd}\p{Pi}\p{Pf}"'*`.,;:!?…]+$/gu;
const article = /^(?:the|an?) (?=.)/i;

/** Raised and lowered signs keep what they mean: `b²` is not `b2`. */
const plainRun = /[^\p{No}\p{Lm}]+/gu;

/**
 * A text as it is compared: signs in their plain form, hyphens and dashes as spaces, one space between words, without
 * signs and spaces around it, without an article in front, and in small letters unless their case counts. Two texts
 * that fold alike are the same words; nothing else is taken for them.
 */
export function foldText(text: string, matchCase: boolean): string {
  const plain = text
    .normalize('NFC')
    .replace(plainRun, (run) => run.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[\s\p{Pd}]+/gu, ' ');
  const bare = takeOff(plain);
  return matchCase ? bare : bare.toLowerCase();
}

function takeOff(text: string): string {
  const rest = text.replace(ends, '').replace(article, '');
  return rest === text ? text : takeOff(rest);
}
