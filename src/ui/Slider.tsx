import type { SliderScale } from './slider-scale.ts';

interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly scale: SliderScale;
  /** Positions that PageUp and PageDown move by. */
  readonly page: number;
  /** The value in words, for a screen reader. */
  readonly valueText: string;
  readonly onInput: (value: number) => void;
}

/** A native range input over a `SliderScale`. PageUp and PageDown take large steps in every browser. */
export function Slider({ id, label, value, scale, page, valueText, onInput }: SliderProps) {
  const position = Math.min(Math.max(scale.toPosition(value), 0), scale.last);
  const moveBy = (steps: number) => {
    onInput(scale.toValue(Math.min(Math.max(position + steps, 0), scale.last)));
  };
  return (
    <input
      id={id}
      class="slider"
      type="range"
      aria-label={label}
      aria-valuetext={valueText}
      min={0}
      max={scale.last}
      step={1}
      value={position}
      onInput={(event) => {
        onInput(scale.toValue(Number(event.currentTarget.value)));
      }}
      onKeyDown={(event) => {
        const steps = { PageUp: page, PageDown: -page }[event.key];
        if (steps === undefined) return;
        event.preventDefault();
        moveBy(steps);
      }}
    />
  );
}
