import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExportFile, ExportFormat } from '../../interchange/export-format.ts';
import { formatNames } from '../../interchange/formats.ts';
import type { FormatName } from '../../interchange/formats.ts';
import type { ExportedQuestion } from '../../interchange/item/build-item.ts';
import type { IndexEntry } from '../../player/deal.ts';
import { fetchRecord } from '../../player/fetch-record.ts';
import { anything } from '../practice/build-set.ts';
import type { SetChoice } from '../practice/build-set.ts';
import { ChoiceFields } from '../practice/ChoiceFields.tsx';
import type { KnownMisconception, PracticeLesson } from '../practice/practice-props.ts';
import { fetchIndex } from '../set/fetch-index.ts';
import { ExportReport } from './ExportReport.tsx';
import { chosenEntries, isRefusal, readPlan } from './export-plan.ts';
import type { ExportFields, ExportRefusal } from './export-plan.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

interface ExportAssemblerProps {
  readonly lessons: readonly PracticeLesson[];
  readonly misconceptions: readonly KnownMisconception[];
  readonly indexUrl: string;
  readonly recordsUrl: string;
}

/** A file that is ready, and its format. */
interface Made {
  readonly file: ExportFile;
  readonly format: ExportFormat;
  readonly titles: ReadonlyMap<string, string>;
}

const unreachable: ExportRefusal = {
  field: null,
  says: 'The questions could not be loaded. Check your connection.',
};

async function fetchQuestion(entry: IndexEntry, recordsUrl: string): Promise<ExportedQuestion> {
  const record = await fetchRecord(`${recordsUrl}${entry.id}.json`);
  return { record, objectives: entry.objectives, bloom: entry.bloom };
}

/** Makes the file that was asked for, or says what is in its way. What writes it is loaded here. */
async function assemble(
  fields: ExportFields,
  choice: SetChoice,
  { indexUrl, recordsUrl }: ExportAssemblerProps,
): Promise<Made | ExportRefusal> {
  const plan = readPlan(fields);
  if (isRefusal(plan)) return plan;
  const index = await fetchIndex(indexUrl).catch(() => null);
  if (index === null) return unreachable;
  const entries = chosenEntries(index, fields.names, choice);
  if (isRefusal(entries)) return entries;
  const questions = await Promise.all(entries.map((entry) => fetchQuestion(entry, recordsUrl))).catch(
    () => null,
  );
  if (questions === null) return unreachable;
  const [{ exportQuestions }, { loadFormat }] = await Promise.all([
    import('../../interchange/export-questions.ts'),
    import('../../interchange/formats.ts'),
  ]);
  const file = await exportQuestions(questions, plan);
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  return { file, format: await loadFormat(plan.format), titles };
}

const formatLabels: Readonly<Record<FormatName, string>> = {
  qti3: 'QTI 3 (package)',
  moodle: 'Moodle XML',
  gift: 'GIFT',
  canvas: 'Canvas (QTI 1.2 package)',
};

const textLabels = {
  variants: 'Variants of each question',
  seed: 'Seed of the first variant',
  names: 'Questions by id, one a line (empty: by the choice below)',
} as const;

interface FieldsProps {
  readonly fields: ExportFields;
  readonly refusal: ExportRefusal | null;
  readonly onChange: (fields: ExportFields) => void;
}

/** The fields beside the choice of questions, each with what is wrong with it. */
function PlanFields({ fields, refusal, onChange }: FieldsProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    [refusal],
  );
  return (
    <div ref={root} class="exam-fields">
      <label>
        Format
        <select
          value={fields.format}
          onChange={({ currentTarget: { value } }) => onChange({ ...fields, format: value as FormatName })}
        >
          {formatNames.map((name) => (
            <option key={name} value={name}>
              {formatLabels[name]}
            </option>
          ))}
        </select>
      </label>
      {(['variants', 'seed', 'names'] as const).map((name) => {
        const isWrong = refusal?.field === name;
        const props = {
          value: fields[name],
          'aria-invalid': isWrong,
          'aria-describedby': isWrong ? 'export-trouble' : undefined,
          onInput: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
            onChange({ ...fields, [name]: value }),
        };
        return (
          <div key={name}>
            <label>
              {textLabels[name]}
              {name === 'names' ? <textarea rows={4} {...props} /> : <input inputMode="numeric" {...props} />}
            </label>
            {isWrong && (
              <p id="export-trouble" class="set-trouble" role="alert">
                {refusal.says}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Makes a file of questions for another system, and says what does not travel before it is downloaded. */
export default function ExportAssembler(props: ExportAssemblerProps) {
  const [fields, setFields] = useState<ExportFields>({ format: 'qti3', variants: '1', seed: '0', names: '' });
  const [choice, setChoice] = useState(anything);
  const [outcome, setOutcome] = useState<Made | ExportRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  // A question's page leads here with its id.
  useEffect(
    () => setFields((now) => ({ ...now, names: new URLSearchParams(location.search).get('question') ?? '' })),
    [],
  );
  const refusal = outcome !== null && isRefusal(outcome) ? outcome : null;
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setOutcome(null);
    };
  return (
    <form
      class="set-builder"
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void assemble(fields, choice, props)
          .catch(() => unreachable)
          .then((made) => {
            setOutcome(made);
            setBusy(false);
          });
      }}
    >
      <PlanFields fields={fields} refusal={refusal} onChange={change(setFields)} />
      <ChoiceFields
        lessons={props.lessons}
        misconceptions={props.misconceptions}
        choice={choice}
        onChange={change(setChoice)}
        hasLength={false}
      />
      <button type="submit" class="button primary" disabled={isBusy}>
        <ReplacedText>{isBusy ? 'Being written…' : 'See what travels'}</ReplacedText>
      </button>
      <p class="set-trouble" role="status">
        {refusal?.field === null ? refusal.says : ''}
      </p>
      {outcome !== null && !isRefusal(outcome) && <ExportReport {...outcome} />}
    </form>
  );
}
