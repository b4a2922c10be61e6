import type { ComponentChildren } from 'preact';

interface LegendProps {
  /** In the order in which they are named; `series` is the class of the line, and the part that lights up with it. */
  readonly entries: readonly { readonly series: string; readonly text: ComponentChildren }[];
}

/** What the lines of a plot are. */
export function Legend({ entries }: LegendProps) {
  return (
    <ul class="legend">
      {entries.map(({ series, text }) => (
        <li key={series} class={series} data-part={series}>
          {text}
        </li>
      ))}
    </ul>
  );
}
