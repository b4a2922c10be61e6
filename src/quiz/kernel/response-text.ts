/**
 * A response written as text on a command line or in a box: JSON where it reads as a list, a group, a truth value
 * or a quoted text; anything else is the text itself, numbers too, because learners type numbers as text.
 */
export function readResponseText(text: string): unknown {
  const trimmed = text.trim();
  if (!/^(?:[[{"]|true$|false$|null$)/.test(trimmed)) return text;
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    return text;
  }
}
