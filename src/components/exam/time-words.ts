/** Words for the time of an exam. */

const minute = 60_000;

/** The share of its time by which an exam can be made longer. */
export const extraTimes = [0, 0.25, 0.5, 1] as const;

/** Minutes in words: “1 minute”, “12.5 minutes”. */
export function minutesInWords(minutes: number): string {
  const rounded = Math.round(10 * minutes) / 10;
  return `${String(rounded)} ${rounded === 1 ? 'minute' : 'minutes'}`;
}

/** What is left, as it is shown: in minutes, and in the last two of them by the second. @param left - milliseconds */
export function leftInWords(left: number): string {
  if (left > 2 * minute) return `${String(Math.ceil(left / minute))} min left`;
  const seconds = Math.ceil(left / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')} left`;
}

/**
 * What a screen reader is told of the time, three times at most in an exam: at its half, five minutes and one minute
 * before its end. Empty before the first. The same text is told once.
 * @param left - milliseconds, as is `limit`
 */
export function announcementOf(left: number, limit: number): string {
  if (left <= minute) return 'One minute is left.';
  if (left <= 5 * minute && limit > 5 * minute) return 'Five minutes are left.';
  return left <= limit / 2 ? 'Half of the time is left.' : '';
}
