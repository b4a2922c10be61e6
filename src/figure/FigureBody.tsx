import type { ComponentChildren, RefObject } from 'preact';
import { ParameterControl } from '../notebook/ParameterControl.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { FigureMore } from './FigureMore.tsx';
import { FigureReading } from './FigureReading.tsx';
import { FigureSteps } from './FigureSteps.tsx';
import type { FigureStep } from './FigureSteps.tsx';
import { FigureStream } from './FigureStream.tsx';
import type { RunningStream } from './FigureStream.tsx';
import { FigureTools } from './FigureTools.tsx';
import { useFigure } from './figure-context.ts';
import { shownRows } from './table.ts';
import type { FigureTable } from './table.ts';

interface FigureBodyProps {
  /** Where the figure's element is kept. */
  readonly root: RefObject<HTMLDivElement>;
  readonly name: string;
  readonly quantities: readonly string[];
  readonly steps: readonly FigureStep[];
  readonly reading: string;
  readonly table: FigureTable;
  /** Null for a figure that derives at once. */
  readonly stream: RunningStream | null;
  /** The drawing. */
  readonly children: ComponentChildren;
}

/** How many controls stay in sight: the main one, or in a question all that it asks for. */
function splitControls(free: readonly string[], isAsked: boolean) {
  const count = isAsked ? free.length : 1;
  return [free.slice(0, count), free.slice(count)] as const;
}

/** What every figure has round its drawing. */
export function FigureBody({ root, name, quantities, steps, ...rest }: FigureBodyProps) {
  const { reading, table, stream, children } = rest;
  const { notebook, id, isAsked, isFree, outcome } = useFigure();
  const [main, others] = splitControls(quantities.filter(isFree), isAsked);
  const resets = notebook.resets.value;
  return (
    <div ref={root} class={`figure-body ${name}`}>
      <FigureSteps steps={steps} />
      <div class="figure-drawing">{children}</div>
      <div class="parameters">
        {main.map((quantity, index) => (
          <ParameterControl
            key={`${quantity} ${String(resets)}`}
            idPrefix={id}
            notebook={notebook}
            name={quantity}
            {...(index === 0 && { class: 'leading', outcome })}
          />
        ))}
      </div>
      <FigureReading text={reading} />
      {/* Below the controls, which so stay under the hand that moves them. */}
      {stream !== null && <FigureStream {...stream} />}
      <div class="figure-foot">
        <FigureMore names={others} />
        <DataTable
          caption="The numbers behind the figure"
          columns={table.columns.map(({ title }) => title)}
          rows={shownRows(table)}
        />
        <FigureTools name={name} root={root} table={table} />
      </div>
    </div>
  );
}
