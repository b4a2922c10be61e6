/** A JSON value as text, the members of groups in the order of their names: equal for equal values. */
export function canonicalText(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  ) as string | undefined;
  return text ?? 'null';
}

/** Whether two responses say the same, whichever objects they are. */
export function isSameResponse(one: unknown, other: unknown): boolean {
  return one === other || canonicalText(one) === canonicalText(other);
}
