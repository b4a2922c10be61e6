/** The shares of a score that Moodle knows, as it writes them in percent. */
const known = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5, 0,
];

/** Rounding of a share such as 1/3 is no difference. */
const slack = 1e-4;

/** A share between −1 and 1 in percent, brought down to the next that Moodle knows, and whether it had to be. */
export function knownFraction(share: number): { readonly percent: number; readonly isExact: boolean } {
  const wanted = Math.abs(share) * 100;
  const below = known.find((each) => each <= wanted + slack) ?? 0;
  const isExact = Math.abs(below - wanted) <= slack;
  // What is taken away is never less than was meant.
  const above = known.findLast((each) => each >= wanted - slack) ?? 100;
  return {
    percent: share < 0 ? -above : below,
    isExact: share < 0 ? Math.abs(above - wanted) <= slack : isExact,
  };
}
