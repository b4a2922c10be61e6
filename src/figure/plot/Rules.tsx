import { percent } from '../../ui/PlotFrame.tsx';
import { usePlot } from './plot-context.ts';

interface RulesProps {
  /** Values on the axis up, each with the words at its right end; `''` for none. */
  readonly rules: readonly { readonly at: number; readonly label: string }[];
}

/** Thin lines across a plot at values of its axis up. */
export function Rules({ rules }: RulesProps) {
  const { y } = usePlot();
  return (
    <g class="rules" aria-hidden="true">
      {rules.map(({ at, label }) => (
        <g key={at}>
          <line x1="0%" x2="100%" y1={percent(y.place(at))} y2={percent(y.place(at))} />
          <text x="100%" dx="-6" y={percent(y.place(at))} dy="-0.35em" text-anchor="end">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
