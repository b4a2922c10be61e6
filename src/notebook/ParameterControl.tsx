import { formatNumber } from '../core/numeric/format.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Slider } from '../ui/Slider.tsx';
import { linearScale, logScale } from '../ui/slider-scale.ts';
import type { SliderScale } from '../ui/slider-scale.ts';
import { Symbol } from '../ui/Symbol.tsx';
import type { Notebook } from './notebook.ts';
import type { ParameterDeclaration } from './parameters.ts';
import { readParameter, stepTowards } from './read-parameter.ts';

/** Slider positions a doubling apart: fine ones for a real number, eighths of an octave for a whole one. */
const STEPS_PER_DOUBLING = { real: 1400, integer: 8, even: 8 } as const;
/** One PageUp or PageDown: about five per cent of a real number, or a doubling of a whole one. */
const PAGE_STEPS = { real: 100, integer: 8, even: 8 } as const;

function sliderScale(declaration: ParameterDeclaration): SliderScale {
  const { scale, kind, minimum, maximum } = declaration;
  if (scale === 'log') return logScale(declaration, STEPS_PER_DOUBLING[kind]);
  return linearScale(declaration, { integer: 1, even: 2, real: (maximum - minimum) / 1000 }[kind]);
}

interface ParameterControlProps {
  /** Makes ids unique where a page shows a parameter twice. */
  readonly idPrefix: string;
  readonly notebook: Notebook;
  readonly name: string;
  readonly class?: string;
  /** What a screen reader hears after the value, such as how far it is from a goal. */
  readonly outcome?: string;
}

/** One parameter of the page: its symbol and name, a field for an exact value, and a slider. */
export function ParameterControl({ idPrefix, notebook, name, class: extra, outcome }: ParameterControlProps) {
  const declaration = notebook.declarations[name];
  const value = notebook.values.value[name];
  if (declaration === undefined || value === undefined) throw new RangeError(`no parameter "${name}"`);
  const text = formatNumber(value, declaration.kind === 'real' ? '5sf' : 'group');
  const label = `${declaration.label}, ${declaration.symbol.replace('_', ' ')}`;
  const id = `${idPrefix}-${name}`;
  const change = (next: number) => {
    notebook.set({ [name]: next });
  };
  const spoken = [`${text} ${declaration.unit}`.trim(), outcome].filter((part) => part !== undefined);
  return (
    <div class={`parameter ${extra ?? ''}`}>
      <label for={id}>
        <Symbol of={declaration.symbol} /> <span>{declaration.label}</span>
      </label>
      <NumberField
        id={id}
        label={label}
        text={text}
        read={(typed) => readParameter(typed, declaration)}
        onChange={change}
      />
      <Slider
        id={`${id}-slider`}
        label={`${label}, slider`}
        value={value}
        scale={sliderScale(declaration)}
        page={PAGE_STEPS[declaration.kind]}
        valueText={spoken.join(', ')}
        onInput={(next) => {
          change(stepTowards(next, value, declaration));
        }}
      />
    </div>
  );
}
