import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RopeSettings } from '../../configuration/settings.ts';
import type { Snippet } from '../../configuration/snippets.ts';
import { Later } from '../islands/Later.tsx';
import { Inputs } from './Inputs.tsx';
import { MethodTable } from './MethodTable.tsx';
import { Recommendation } from './Recommendation.tsx';
import { Snippets } from './Snippets.tsx';
import { givenOf, readAddress, work, writeAddress } from './state.ts';
import type { Entered, ListedModel, Outcome } from './state.ts';
import { NotLoaded } from './NotLoaded.tsx';
import { Panel } from './Panel.tsx';
import { StretchPlot } from './StretchPlot.tsx';
import { Understood } from './Understood.tsx';
import { useLoaded } from './use-loaded.ts';

interface Props {
  readonly models: readonly ListedModel[];
  /** What is drawn at build. */
  readonly start: Entered;
  /** The lines to copy for it. */
  readonly startSnippets: readonly Snippet[];
}

const loadOtherForms = async () => (await import('../../configuration/other-forms.ts')).otherForms;

/** The calculator: a model and a target in, what each method would do out. The last good result stays in sight. */
export default function CalculatorApp({ models, start, startSnippets }: Props) {
  const [entered, setEntered] = useState(start);
  const [wasOther, setOther] = useState(false);
  const { value: otherForms, tryAgain } = useLoaded(loadOtherForms, wasOther);
  const { outcome, problems, wantsOtherForms } = useMemo(
    () => work(entered, otherForms ?? undefined),
    [entered, otherForms],
  );
  if (wantsOtherForms && !wasOther) setOther(true);
  const lastGood = useRef<Outcome | null>(null);
  if (outcome !== null) lastGood.current = outcome;
  const shown = outcome ?? lastGood.current;

  useEffect(() => {
    const follow = () => setEntered(readAddress(location.hash, start, models));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // Before it is seen: a reload finds what was seen.
  useLayoutEffect(() => {
    if (entered === start || outcome === null) return;
    history.replaceState(history.state, '', `#${writeAddress(entered)}`);
  }, [entered, outcome]);

  const change = (changed: Partial<Entered>) => setEntered({ ...entered, ...changed });
  return (
    <div class="calculator">
      <Inputs
        models={models}
        entered={entered}
        problems={problems}
        layers={shown?.reading.layers ?? null}
        onChange={change}
      />
      {wantsOtherForms && tryAgain !== null && <NotLoaded tryAgain={tryAgain} />}
      {outcome === null && !wantsOtherForms && shown !== null && (
        <p class="calculator-stale" role="status">
          The result below is the last one that could be read.
        </p>
      )}
      {shown !== null && <Understood reading={shown.reading} settings={shown.settings} />}
      <LibrariesPanel entered={entered} onChange={change} />
      {shown !== null && (
        <Later>
          <Recommendation advice={shown.advice} target={shown.target} />
          <MethodTable results={shown.results} target={shown.target} />
          <StretchPlot results={shown.results} />
          <Snippets
            results={shown.results}
            target={shown.target}
            advised={shown.advice.method}
            written={entered === start ? startSnippets : null}
          />
        </Later>
      )}
      {shown !== null && (
        <BesidePanel entered={entered} models={models} settings={shown.settings} onChange={change} />
      )}
    </div>
  );
}

interface PanelProps {
  readonly entered: Entered;
  readonly onChange: (change: Partial<Entered>) => void;
}

const loadLibraries = async () => (await import('./LibraryReadings.tsx')).default;
const loadBeside = async () => (await import('./Beside.tsx')).default;

/** The text as other libraries read it, also one that a careful reader refuses. */
function LibrariesPanel({ entered, onChange }: PanelProps) {
  const [text, known] = useMemo(() => givenOf(entered), [entered]);
  return (
    <Panel
      title="What other versions and libraries make of it"
      isOpen={entered.as !== ''}
      onClose={() => onChange({ as: '' })}
      load={loadLibraries}
      props={{
        text,
        known,
        layer: entered.layer === '' ? undefined : entered.layer,
        chosen: entered.as,
        onChoose: (as: string) => onChange({ as }),
      }}
    />
  );
}

interface BesidePanelProps extends PanelProps {
  readonly models: readonly ListedModel[];
  /** Of the last good result. */
  readonly settings: RopeSettings;
}

function BesidePanel({ entered, models, settings, onChange }: BesidePanelProps) {
  return (
    <Panel
      title="Beside another model"
      isOpen={entered.beside !== ''}
      onClose={() => onChange({ beside: '' })}
      load={loadBeside}
      props={{
        name: models.find(({ id }) => id === entered.model)?.name ?? 'Own configuration',
        settings,
        models,
        chosen: entered.beside,
        onChoose: (beside: string) => onChange({ beside }),
      }}
    />
  );
}
