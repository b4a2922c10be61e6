import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOST_MINUTES, writeSet } from '../../player/question-set.ts';
import { isSeed } from '../../quiz/kernel/seeds.ts';
import { anything, dealSet, fitting } from '../practice/build-set.ts';
import { ChoiceFields } from '../practice/ChoiceFields.tsx';
import type { KnownMisconception, PracticeLesson } from '../practice/practice-props.ts';
import { countOf } from '../progress/record-words.ts';
import { fetchIndex } from '../set/fetch-index.ts';
import { newSeed } from '../set/new-seed.ts';
import { chosenByName } from './named-questions.ts';
import { readWhole } from './read-whole.ts';

interface ExamAssemblerProps {
  readonly lessons: readonly PracticeLesson[];
  readonly misconceptions: readonly KnownMisconception[];
  readonly indexUrl: string;
  readonly examUrl: string;
  readonly paperUrl: string;
}

/** What an instructor has typed. */
interface Fields {
  readonly title: string;
  readonly minutes: string;
  readonly seed: string;
  /** Ids of questions, in lines; what is chosen below counts where there are none. */
  readonly names: string;
}

/** A number field's value; null where it is empty, NaN where it is out of range. */
function readMinutes(text: string): number | null {
  if (text.trim() === '') return null;
  const minutes = readWhole(text) ?? Number.NaN;
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : Number.NaN;
}

/** The link that was made; or what is wrong, and with which field; null for none of them. */
type Outcome =
  | { readonly link: string; readonly paper: string; readonly says: string }
  | { readonly link: null; readonly says: string; readonly field: keyof Fields | null };

const refuse = (field: keyof Fields | null, says: string): Outcome => ({ link: null, says, field });

/** Makes the link that was asked for, or says what is in its way. */
async function assemble(
  fields: Fields,
  choice: typeof anything,
  { indexUrl, examUrl, paperUrl }: ExamAssemblerProps,
): Promise<Outcome> {
  const minutes = readMinutes(fields.minutes);
  if (Number.isNaN(minutes))
    return refuse('minutes', `Minutes should be a whole number from 1 to ${String(MOST_MINUTES)}.`);
  const seed = fields.seed.trim() === '' ? newSeed() : readWhole(fields.seed);
  if (seed === null || !isSeed(seed))
    return refuse('seed', 'The seed should be a whole number from 0 to 2147483647.');
  const index = await fetchIndex(indexUrl).catch(() => null);
  if (index === null) return refuse(null, 'The questions could not be loaded. Check your connection.');
  const plan = { mode: 'exam', title: fields.title.trim(), minutes, seed } as const;
  const among = fitting(index, choice).map(({ id }) => id);
  const set =
    fields.names.trim() === ''
      ? dealSet(index, { count: choice.count, among }, plan)
      : chosenByName(index, fields.names, plan);
  if (typeof set === 'string') return refuse('names', set);
  if (set.items.length === 0) return refuse(null, 'No question fits this choice. Widen it.');
  const text = writeSet(set);
  const link = new URL(`${examUrl}#${text}`, location.href).href;
  return {
    link,
    paper: `${paperUrl}#${text}`,
    says: `The link holds ${countOf(set.items.length, 'question')}.`,
  };
}

interface TextFieldsProps {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
  readonly outcome: Outcome | null;
}

const labels = {
  title: 'Title',
  minutes: 'Minutes (empty: no limit)',
  seed: 'Seed (empty: a new one)',
  names: 'Questions by id, one a line (empty: by the choice below)',
} as const satisfies Readonly<Record<keyof Fields, string>>;

/** The fields of an exam beside its questions, each with what is wrong with it. */
function TextFields({ fields, onChange, outcome }: TextFieldsProps) {
  const root = useRef<HTMLDivElement>(null);
  const wrong = outcome?.link === null ? outcome.field : null;
  useLayoutEffect(
    () => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    [outcome],
  );
  return (
    <div ref={root} class="exam-fields">
      {(['title', 'minutes', 'seed', 'names'] as const).map((name) => {
        const isWrong = name === wrong;
        const props = {
          value: fields[name],
          'aria-invalid': isWrong,
          'aria-describedby': isWrong ? 'exam-trouble' : undefined,
          onInput: ({ currentTarget: { value } }: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onChange({ ...fields, [name]: value }),
        };
        return (
          <div key={name}>
            <label>
              {labels[name]}
              {name === 'names' ? <textarea rows={4} {...props} /> : <input {...props} />}
            </label>
            {isWrong && (
              <p id="exam-trouble" class="set-trouble" role="alert">
                {outcome?.says}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Makes the link to an exam: everybody who opens it gets the same questions in the same numbers. */
export default function ExamAssembler(props: ExamAssemblerProps) {
  const [fields, setFields] = useState<Fields>({ title: '', minutes: '30', seed: '', names: '' });
  const [choice, setChoice] = useState(anything);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const made = typeof outcome?.link === 'string' ? outcome : null;
  const isOfField = outcome?.link === null && outcome.field !== null;
  return (
    <form
      class="set-builder"
      onSubmit={(event) => {
        event.preventDefault();
        void assemble(fields, choice, props).then(setOutcome);
      }}
    >
      <TextFields fields={fields} onChange={setFields} outcome={outcome} />
      <ChoiceFields
        lessons={props.lessons}
        misconceptions={props.misconceptions}
        choice={choice}
        onChange={setChoice}
      />
      <button type="submit" class="button primary">
        Make the link
      </button>
      <p class="set-trouble" role="status">
        {isOfField ? '' : outcome?.says}
      </p>
      {made !== null && (
        <p class="exam-link">
          <label>
            Link
            <input readOnly value={made.link} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
          <a href={made.link}>Open it</a> <a href={made.paper}>Print it</a>
        </p>
      )}
    </form>
  );
}
