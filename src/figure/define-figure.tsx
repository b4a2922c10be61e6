import type { ComponentType } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { boundedBy } from '../notebook/parameters.ts';
import type { Declarations, ParameterValues } from '../notebook/parameters.ts';
import type { QuantityName, QuantityValues } from '../notebook/quantities.ts';
import { useFigureSetting, useNotebook } from '../notebook/use-notebook.ts';
import { FigureBody } from './FigureBody.tsx';
import type { FigureStep } from './FigureSteps.tsx';
import { useFollowed } from './follow.ts';
import { FigureContext } from './figure-context.ts';
import type { Source } from './source.ts';
import type { FigureTable } from './table.ts';
import { useDerived } from './use-derived.ts';
import { useGuesses } from './use-guess.ts';
import type { GuessPlace, Guesses } from './use-guess.ts';

/** A figure's state, as its words are made from it. */
export interface FigureState<Name extends QuantityName, Derived> {
  readonly derived: Derived;
  readonly values: QuantityValues<Name>;
  /** Whether a question asks for the figure's state. Words then say what is, and neither judge nor advise. */
  readonly isAsked: boolean;
  /** What a quantity may be on this page, given the others. */
  readonly rangeOf: (name: Name) => { readonly minimum: number; readonly maximum: number };
}

export interface DrawingProps<Name extends QuantityName, Derived> extends Guesses {
  readonly derived: Derived;
  readonly values: QuantityValues<Name>;
  /** As in `FigureState`; a drawing then marks no success. */
  readonly isAsked: boolean;
}

/** What makes a figure: the kit adds controls, reset, table, link, downloads, print and the place in a question. */
export interface FigureDefinition<Name extends QuantityName, Derived> {
  /** The widget's folder; also the class of its style sheet. */
  readonly name: string;
  /** What it reads, the main one first: its control is always in sight, the others fold away. */
  readonly quantities: readonly Name[];
  /** Plain JSON from values; called again only when one of `quantities` changes. A grader of its state calls it too. */
  readonly derive: (values: QuantityValues<Name>) => Derived;
  /** For a figure that cannot derive at once: replaces what `derive` gave, bit by bit. */
  readonly source?: Source<QuantityValues<Name>, Derived>;
  /** The state in one or two sentences. */
  readonly reading: (state: FigureState<Name, Derived>) => string;
  /** A few words that a screen reader hears after the main quantity's value. */
  readonly outcome?: (derived: Derived) => string;
  readonly table: (derived: Derived, values: QuantityValues<Name>) => FigureTable;
  readonly Drawing: ComponentType<DrawingProps<Name, Derived>>;
}

/** What a page says of one figure. */
export interface FigureProps {
  /** All parameters of the page, or of the question. */
  readonly declarations: Declarations;
  /** Unique on the page; the prefix of the figure's ids. In a question the question's own takes its place. */
  readonly id?: string;
  /** Settings that the reader steps through. */
  readonly steps?: readonly FigureStep[];
  /** The predictions that the figure shows. */
  readonly guesses?: readonly GuessPlace[];
  /** The quantities that have a control here, the main one first; left out, all that the figure reads. */
  readonly controls?: readonly string[];
  /** Values that stay as they are here, whatever the page's are. Such a quantity has no control. */
  readonly fixed?: ParameterValues;
}

const noneFixed: ParameterValues = {};

/** A figure as a component, from what makes it one. */
export function defineFigure<Name extends QuantityName, Derived>(
  definition: FigureDefinition<Name, Derived>,
): ComponentType<FigureProps> {
  const { name, quantities, derive, source, Drawing } = definition;
  return function Figure({
    declarations,
    id = name,
    steps = [],
    guesses: places = [],
    controls = quantities,
    fixed = noneFixed,
  }) {
    const { idPrefix, isAsked, isFree } = useFigureSetting(id);
    const notebook = useNotebook(declarations);
    const picked = useMemo(() => notebook.pick(quantities), [notebook]);
    const root = useRef<HTMLDivElement>(null);
    const ofPage = useFollowed(picked, root) as QuantityValues<Name>;
    const values = useMemo(() => ({ ...ofPage, ...fixed }), [ofPage]);
    const { derived, stream, ...control } = useDerived(values, derive, source);
    const guesses = useGuesses(isAsked ? [] : places);
    const outcome = definition.outcome?.(derived);
    const isHidden = stream === null || (source?.isBrief === true && stream.status !== 'failed');
    const setting = useMemo(
      () => ({ notebook, id: idPrefix, isAsked, isFree, outcome }),
      [notebook, idPrefix, isAsked, outcome],
    );
    const rangeOf = (quantity: Name) => {
      const declared = notebook.declarations[quantity];
      if (declared === undefined) throw new RangeError(`"${quantity}" is not a parameter of this page`);
      return boundedBy(declared, notebook.values.peek());
    };
    return (
      <FigureContext.Provider value={setting}>
        <FigureBody
          root={root}
          name={name}
          quantities={isAsked ? quantities : controls.filter((each) => !Object.hasOwn(fixed, each))}
          steps={isAsked ? [] : steps}
          reading={definition.reading({ derived, values, isAsked, rangeOf })}
          table={definition.table(derived, values)}
          stream={isHidden ? null : { ...stream, ...control }}
        >
          <Drawing derived={derived} values={values} isAsked={isAsked} {...guesses} />
        </FigureBody>
      </FigureContext.Provider>
    );
  };
}
