/** How a slider's whole-numbered positions stand for values, spread evenly or by equal ratios. */
export interface SliderScale {
  /** The last position; the first is 0. */
  readonly last: number;
  readonly toValue: (position: number) => number;
  readonly toPosition: (value: number) => number;
}

interface SliderRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** Positions a fixed difference apart. `step` is in the value's unit. */
export function linearScale({ minimum, maximum }: SliderRange, step: number): SliderScale {
  const last = Math.round((maximum - minimum) / step);
  return {
    last,
    toValue: (position) => minimum + position * step,
    toPosition: (value) => Math.round((value - minimum) / step),
  };
}

/** The smallest share of a step that is a step of its own; a shorter rest joins the step before it. */
const leastStep = 0.1;

/**
 * Positions a fixed ratio apart. `stepsPerDoubling` of them double the value. The last position is the maximum
 * itself, so the step to it is shorter where the range is no whole number of steps.
 */
export function logScale({ minimum, maximum }: SliderRange, stepsPerDoubling: number): SliderScale {
  const stepsTo = (value: number) => Math.log2(value / minimum) * stepsPerDoubling;
  const end = stepsTo(maximum);
  const last = Math.max(Math.ceil(end - leastStep), 1);
  return {
    last,
    toValue: (position) => (position >= last ? maximum : minimum * 2 ** (position / stepsPerDoubling)),
    toPosition: (value) => {
      const steps = stepsTo(value);
      return steps > (last - 1 + end) / 2 ? last : Math.min(Math.round(steps), last - 1);
    },
  };
}
