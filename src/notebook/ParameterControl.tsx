import { NumberField } from '../ui/NumberField.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Symbol } from '../ui/Symbol.tsx';
import type { Notebook } from './notebook.ts';
import { pageStepsOf, parameterScale } from './parameter-scale.ts';
import { boundedBy, plainSymbol, writeValue } from './parameters.ts';
import type { ChoiceDeclaration, NumberDeclaration } from './parameters.ts';
import { loadReader, readLazily } from './lazy-reader.ts';
import { stepTowards } from './step-towards.ts';

interface ParameterControlProps {
  /** Makes ids unique where a page shows a parameter twice. */
  readonly idPrefix: string;
  readonly notebook: Notebook;
  readonly name: string;
  readonly class?: string;
  /** What a screen reader hears after the value, such as how far it is from a goal. */
  readonly outcome?: string | undefined;
}

/** How many options a choice shows as radio buttons; more of them become a drop-down list. */
const MOST_RADIOS = 4;

/** One parameter of the page: its symbol and name, and a field and slider for a number, or the options of a choice. */
export function ParameterControl(props: ParameterControlProps) {
  const { idPrefix, notebook, name } = props;
  const values = notebook.each;
  const [declared, value] = [notebook.declarations[name], values[name]];
  if (declared === undefined || value === undefined) throw new RangeError(`no parameter "${name}"`);
  const declaration = boundedBy(declared, values);
  const shared = {
    id: `${idPrefix}-${name}`,
    class: `parameter ${props.class ?? ''}`,
    value,
    outcome: props.outcome,
    onChange: (next: number) => {
      notebook.set({ [name]: next });
    },
  };
  if (declaration.kind !== 'choice') return <NumberControl declaration={declaration} {...shared} />;
  const isShort = declaration.options.length <= MOST_RADIOS;
  return isShort ? (
    <RadioControl declaration={declaration} {...shared} />
  ) : (
    <SelectControl declaration={declaration} {...shared} />
  );
}

interface ControlProps<Declaration> {
  readonly id: string;
  readonly class: string;
  readonly declaration: Declaration;
  readonly value: number;
  readonly outcome: string | undefined;
  readonly onChange: (value: number) => void;
}

function NumberControl({
  id,
  declaration,
  value,
  outcome,
  onChange,
  ...rest
}: ControlProps<NumberDeclaration>) {
  const text = writeValue(declaration, value);
  const label = `${declaration.label}, ${plainSymbol(declaration)}`;
  const spoken = [`${text} ${declaration.unit}`.trim(), outcome].filter((part) => part !== undefined);
  return (
    <div class={rest.class}>
      <label for={id}>
        <Symbol of={declaration.symbol} /> <span>{declaration.label}</span>
      </label>
      <NumberField
        id={id}
        label={label}
        text={text}
        read={(typed) => readLazily(typed, declaration)}
        onTurnTo={() => void loadReader()}
        onChange={onChange}
      />
      <Slider
        id={`${id}-slider`}
        label={`${label}, slider`}
        value={value}
        scale={parameterScale(declaration)}
        page={pageStepsOf(declaration)}
        valueText={spoken.join(', ')}
        onInput={(next) => {
          onChange(stepTowards(next, value, declaration));
        }}
      />
    </div>
  );
}

function RadioControl({ id, declaration, value, onChange, ...rest }: ControlProps<ChoiceDeclaration>) {
  return (
    <fieldset id={id} class={`${rest.class} radios`}>
      <legend>{declaration.label}</legend>
      {declaration.options.map((option, index) => (
        <label key={option.id}>
          <input
            type="radio"
            name={id}
            value={option.id}
            checked={index === value}
            onChange={() => {
              onChange(index);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SelectControl({ id, declaration, value, onChange, ...rest }: ControlProps<ChoiceDeclaration>) {
  return (
    <div class={`${rest.class} select`}>
      <label for={id}>{declaration.label}</label>
      <select
        id={id}
        onChange={(event) => {
          onChange(event.currentTarget.selectedIndex);
        }}
      >
        {declaration.options.map((option, index) => (
          <option key={option.id} value={option.id} selected={index === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
