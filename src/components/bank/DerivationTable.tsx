import { echoNumber } from '../../formula/number-input/echo.ts';
import type { BenchVariant } from './bench-variants.ts';
import type { DerivationStep } from './derivation.ts';
import { KEY } from './derivation-key.ts';

/** Enough figures to compare with a calculation of one's own. */
const shownFigures = 10;

function write(value: number | undefined): string {
  return value === undefined ? '' : echoNumber(Number(value.toPrecision(shownFigures)));
}

interface DerivationTableProps {
  readonly parameters: readonly string[];
  readonly steps: readonly DerivationStep[];
  readonly variant: BenchVariant;
  /** Where the functions are explained. */
  readonly numbersUrl: string;
}

/** From the parameters to the key, a row a step. The numbers are those of the variant, or not there yet. */
export function DerivationTable({ parameters, steps, variant, numbersUrl }: DerivationTableProps) {
  const show = (writeValue: (values: ReadonlyMap<string, number>) => string) =>
    variant.kind === 'ready' ? writeValue(variant.values) : '…';
  return (
    <div
      class="table-scroll"
      role="group"
      tabIndex={0}
      aria-label="Derivation of the key"
      aria-busy={variant.kind === 'loading'}
    >
      <table class="derivation">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Formula</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((name) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>parameter</td>
              <td class="number">{show((values) => write(values.get(name)))}</td>
            </tr>
          ))}
          {steps.map((step) => (
            <tr key={step.name ?? ''}>
              <th scope="row">{step.name === null ? 'key' : <code>{step.name}</code>}</th>
              <td>
                <code>{step.formula}</code>
                {step.as !== null && <span class="step-note"> as by {step.as}</span>}
                {step.functions.map((called) => (
                  <a key={called} class="step-note" href={`${numbersUrl}#${called}`}>
                    {called}
                  </a>
                ))}
              </td>
              <td class="number">{show((values) => write(values.get(step.name ?? KEY)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
