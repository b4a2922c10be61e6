import { ParameterControl } from '../notebook/ParameterControl.tsx';
import { writeValue } from '../notebook/parameters.ts';
import { Symbol } from '../ui/Symbol.tsx';
import { useFigure } from './figure-context.ts';

/** The quantities beside the main one: their values in a line, their controls when it is opened. */
export function FigureMore({ names }: { readonly names: readonly string[] }) {
  const { notebook, id } = useFigure();
  if (names.length === 0) return null;
  const values = notebook.each;
  const resets = notebook.resets.value;
  return (
    <details class="figure-more">
      <summary>
        <span class="figure-more-title">Change</span>
        {names.map((name) => {
          const [declaration, value] = [notebook.declarations[name], values[name]];
          if (declaration === undefined || value === undefined) return null;
          return (
            <span key={name} class="figure-value">
              {declaration.kind === 'choice' ? declaration.label : <Symbol of={declaration.symbol} />} ={' '}
              {writeValue(declaration, value)}
            </span>
          );
        })}
      </summary>
      <div class="parameters">
        {names.map((name) => (
          <ParameterControl key={`${name} ${String(resets)}`} idPrefix={id} notebook={notebook} name={name} />
        ))}
      </div>
    </details>
  );
}
