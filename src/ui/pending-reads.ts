/** What fields of the page are still reading, because what reads it is being loaded. */
const pending = new Set<Promise<unknown>>();

/** Notes that a field is reading what was typed. */
export function noteReading(reading: Promise<unknown>): void {
  const ended = reading.catch(() => undefined).finally(() => pending.delete(ended));
  pending.add(ended);
}

/** Ends when everything that was typed so far is read, so that a check does not come before it. Never rejects. */
export async function typedIsRead(): Promise<void> {
  while (pending.size > 0) await Promise.all(pending);
}
