/** A response as text, the members of groups in the order of their names: equal for equal responses. */
export function responseText(response: unknown): string {
  return JSON.stringify(response, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Whether two responses say the same, whichever objects they are. */
export function isSameResponse(one: unknown, other: unknown): boolean {
  return one === other || responseText(one) === responseText(other);
}
