import type { ComponentType } from 'preact';
import { FigureContext } from '../../src/figure/figure-context.ts';
import type { FigureSetting } from '../../src/figure/figure-context.ts';
import { createNotebook } from '../../src/notebook/notebook.ts';
import type { Declarations, ParameterValues } from '../../src/notebook/parameters.ts';
import { declareQuantities } from '../../src/notebook/quantities.ts';
import { PlotContext } from '../../src/figure/plot/plot-context.ts';
import { linearAxis } from '../../src/ui/scale.ts';
import { render } from './rendered.ts';
import type { Rendered } from './rendered.ts';

/** Declarations that start elsewhere. */
export function startingAt(declarations: Declarations, values: ParameterValues): Declarations {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => [
      name,
      { ...declaration, default: values[name] ?? declaration.default },
    ]),
  );
}

/** A figure's setting of which a test spells out only what matters to it. */
export function settingOf(changes: Partial<FigureSetting> = {}): FigureSetting {
  return {
    notebook: createNotebook(declareQuantities(['lambda', 'd'])),
    id: 'fig',
    isAsked: false,
    isFree: () => true,
    outcome: undefined,
    ...changes,
  };
}

/** Draws a part of a figure by itself. */
export function drawInFigure<Props extends object>(
  Part: ComponentType<Props>,
  props: NoInfer<Props>,
  changes: Partial<FigureSetting> = {},
): Rendered {
  return render(() => (
    <FigureContext.Provider value={settingOf(changes)}>
      <Part {...props} />
    </FigureContext.Provider>
  ));
}

/** The box, in pixels, of the plot that `drawInPlot` draws in. */
export const plotBox = { left: 0, top: 0, width: 200, height: 100 };

/** Draws a part of a plot whose axes run from 0 to 10, the one up from the bottom. */
export function drawInPlot<Props extends object>(
  Part: ComponentType<Props>,
  props: NoInfer<Props>,
  changes: Partial<FigureSetting> = {},
): Rendered {
  const area = { current: { getBoundingClientRect: () => plotBox } as unknown as SVGElement };
  const scales = { x: linearAxis([0, 10], [0, 100]), y: linearAxis([0, 10], [100, 0]), area };
  return render(() => (
    <FigureContext.Provider value={settingOf(changes)}>
      <PlotContext.Provider value={scales}>
        <Part {...props} />
      </PlotContext.Provider>
    </FigureContext.Provider>
  ));
}
