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

/** Positions a fixed ratio apart. `stepsPerDoubling` of them double the value. */
export function logScale({ minimum, maximum }: SliderRange, stepsPerDoubling: number): SliderScale {
  const last = Math.round(Math.log2(maximum / minimum) * stepsPerDoubling);
  return {
    last,
    toValue: (position) => minimum * 2 ** (position / stepsPerDoubling),
    toPosition: (value) => Math.round(Math.log2(value / minimum) * stepsPerDoubling),
  };
}
