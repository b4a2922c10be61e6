import { useState } from 'preact/hooks';
import { fitsOnPaper } from '../../paper/fits-on-paper.ts';
import type { DealRule } from '../../player/deal.ts';
import { writeSet } from '../../player/question-set.ts';
import type { SetMode } from '../../player/question-set.ts';
import { newSeed } from '../set/new-seed.ts';
import { fetchIndex } from '../set/fetch-index.ts';
import { anything, dealSet, fitting } from './build-set.ts';
import type { SetChoice, SetPlan } from './build-set.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import type { PracticePageProps } from './practice-props.ts';
import { presets } from './presets.ts';
import type { Preset } from './presets.ts';

/** How many minutes an exam may have, by choice. */
const times = [5, 10, 20, 30, 45, 60, 90, 120] as const;

/** What the set is called, for the one who takes it. */
function titleOf({ lessons }: SetChoice, props: PracticePageProps): string {
  const titles = props.lessons.filter(({ slug }) => lessons.includes(slug)).map(({ title }) => title);
  return titles.length === 0 || titles.length > 2 ? 'Chosen questions' : titles.join(', ');
}

/** How a set is taken: as its link says, or printed. */
type Way = SetMode | 'paper';

const ways: Readonly<Record<Way, string>> = {
  practice: 'Practice: feedback at once',
  exam: 'Exam: feedback at the end',
  paper: 'On paper: to print, with a key',
};

/** What can be wrong when a set is asked for. */
const troubles = {
  offline: 'The questions could not be loaded. Check your connection and try again.',
  empty: 'No question fits this choice. Widen it.',
} as const;

interface ModeProps {
  readonly way: Way;
  readonly minutes: number | null;
  /** Whether the site has the page that prints; a package and a site without the bank have none. */
  readonly hasPaper: boolean;
  readonly onWay: (way: Way) => void;
  readonly onMinutes: (minutes: number | null) => void;
}

/** Practice, exam or paper, and how long it takes. */
function ModeFields({ way, minutes, hasPaper, onWay, onMinutes }: ModeProps) {
  return (
    <fieldset class="set-mode">
      <legend>How</legend>
      {(['practice', 'exam', ...(hasPaper ? (['paper'] as const) : [])] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="mode" checked={way === one} onChange={() => onWay(one)} />
          {ways[one]}
        </label>
      ))}
      {way !== 'practice' && (
        <label>
          Time
          <select
            value={minutes ?? ''}
            onChange={({ currentTarget: { value } }) => onMinutes(value === '' ? null : Number(value))}
          >
            <option value="">no limit</option>
            {times.map((time) => (
              <option key={time} value={time}>
                {time} minutes
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

/** Deals a set and opens it; says why where it cannot. */
function useStart(way: Way, { indexUrl, examUrl, paperUrl }: PracticePageProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const start = async (
    ruleOf: (index: Awaited<ReturnType<typeof fetchIndex>>) => DealRule | Promise<DealRule>,
    plan: Omit<SetPlan, 'seed'>,
    empty: string = troubles.empty,
  ) => {
    setTrouble(null);
    const address = { practice: location.pathname, exam: examUrl, paper: paperUrl }[way];
    try {
      const all = await fetchIndex(indexUrl);
      const index = way === 'paper' ? all.filter(fitsOnPaper) : all;
      const set = dealSet(index, await ruleOf(index), { ...plan, seed: newSeed() });
      if (set.items.length === 0) setTrouble(empty);
      else location.assign(`${address}#${writeSet(set)}`);
    } catch {
      setTrouble(troubles.offline);
    }
  };
  return { trouble, start };
}

/** Puts a set together: by a preset, or by choice. */
export function Builder(props: PracticePageProps) {
  const [way, setWay] = useState<Way>('practice');
  const [minutes, setMinutes] = useState<number | null>(20);
  const [choice, setChoice] = useState(anything);
  const { trouble, start } = useStart(way, props);
  const plan =
    way === 'practice' ? ({ mode: way, minutes: null } as const) : ({ mode: 'exam', minutes } as const);
  const slugs = props.lessons.map(({ slug }) => slug);
  const take = ({ title, within, ruleOf, empty }: Preset) =>
    start((index) => ruleOf(index, slugs), { ...plan, title, within }, empty);
  return (
    <form
      class="set-builder"
      onSubmit={(event) => {
        event.preventDefault();
        const ruleOf: Parameters<typeof start>[0] = (index) => ({
          count: choice.count,
          among: fitting(index, choice).map(({ id }) => id),
        });
        void start(ruleOf, { ...plan, title: titleOf(choice, props) });
      }}
    >
      <ModeFields
        way={way}
        minutes={minutes}
        hasPaper={props.paperUrl !== ''}
        onWay={setWay}
        onMinutes={setMinutes}
      />
      <fieldset class="set-presets">
        <legend>Ready sets</legend>
        {presets.map((preset) => (
          <button key={preset.title} type="button" class="button" onClick={() => void take(preset)}>
            {preset.title}
          </button>
        ))}
      </fieldset>
      <ChoiceFields
        lessons={props.lessons}
        misconceptions={props.misconceptions}
        choice={choice}
        onChange={setChoice}
      />
      <button type="submit" class="button primary">
        Start
      </button>
      <p class="set-trouble" role="alert">
        {trouble}
      </p>
    </form>
  );
}
