/** A place on a circle about the origin, in SVG's coordinates; turns run from the right, against the clock. */
export function placeAt(radius: number, turns: number): readonly [x: number, y: number] {
  const angle = 2 * Math.PI * turns;
  return [radius * Math.cos(angle), -radius * Math.sin(angle)];
}

const write = (value: number): string => value.toFixed(2);

/** The path of an arc about the origin from one angle to a larger one, in turns; from a full turn on, the circle. */
export function arcPath(radius: number, from: number, to: number): string {
  const end = Math.min(to, from + 1);
  // One arc of SVG cannot be a whole circle, so each is drawn in two.
  const [start, middle, stop] = [from, (from + end) / 2, end].map((turns) =>
    placeAt(radius, turns).map(write).join(' '),
  );
  const arc = `A${write(radius)} ${write(radius)} 0 0 0`;
  return `M${start ?? ''}${arc} ${middle ?? ''}${arc} ${stop ?? ''}`;
}
