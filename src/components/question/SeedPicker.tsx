import { isSeed } from '../../quiz/kernel/seeds.ts';

interface SeedPickerProps {
  readonly seed: number;
  /** Seeds with fixed parameters, each with a button of its own. */
  readonly pinned: readonly number[];
  readonly onPick: (seed: number) => void;
}

/** Chooses a variant by its seed. */
export function SeedPicker({ seed, pinned, onPick }: SeedPickerProps) {
  return (
    <div class="seed-picker">
      <label>
        Variant of the seed
        <input
          type="number"
          min={0}
          step={1}
          value={seed}
          onChange={(event) => {
            const picked = event.currentTarget.valueAsNumber;
            if (isSeed(picked)) onPick(picked);
            else event.currentTarget.value = String(seed);
          }}
        />
      </label>
      <button type="button" class="button" onClick={() => onPick(seed + 1)}>
        Next seed
      </button>
      {pinned
        .filter((pin) => pin !== seed)
        .map((pin) => (
          <button key={pin} type="button" class="button" onClick={() => onPick(pin)}>
            Pinned: {pin}
          </button>
        ))}
    </div>
  );
}
