import { useState } from 'preact/hooks';
import { MOST_MINUTES, writeSet } from '../../player/question-set.ts';
import { isSeed } from '../../quiz/kernel/seeds.ts';
import { anything, dealSet, fitting } from '../practice/build-set.ts';
import { ChoiceFields } from '../practice/ChoiceFields.tsx';
import type { PracticeLesson } from '../practice/practice-props.ts';
import { fetchIndex } from '../set/fetch-index.ts';
import { newSeed } from '../set/new-seed.ts';
import { chosenByName } from './named-questions.ts';

interface ExamAssemblerProps {
  readonly lessons: readonly PracticeLesson[];
  readonly indexUrl: string;
  readonly examUrl: string;
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
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : Number.NaN;
}

interface TextFieldsProps {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
}

/** The fields of an exam beside its questions. */
function TextFields({ fields, onChange }: TextFieldsProps) {
  const rows = [
    ['title', 'Title'],
    ['minutes', 'Minutes (empty: no limit)'],
    ['seed', 'Seed (empty: a new one)'],
  ] as const;
  return (
    <div class="exam-fields">
      {rows.map(([name, label]) => (
        <label key={name}>
          {label}
          <input
            value={fields[name]}
            onInput={({ currentTarget: { value } }) => onChange({ ...fields, [name]: value })}
          />
        </label>
      ))}
      <label>
        Questions by id, one a line (empty: by the choice below)
        <textarea
          rows={4}
          value={fields.names}
          onInput={({ currentTarget: { value } }) => onChange({ ...fields, names: value })}
        />
      </label>
    </div>
  );
}

/** Makes the link to an exam: everybody who opens it gets the same questions in the same numbers. */
export default function ExamAssembler({ lessons, indexUrl, examUrl }: ExamAssemblerProps) {
  const [fields, setFields] = useState<Fields>({ title: '', minutes: '30', seed: '', names: '' });
  const [choice, setChoice] = useState(anything);
  const [outcome, setOutcome] = useState<{ readonly link: string | null; readonly says: string }>({
    link: null,
    says: '',
  });
  const make = async (): Promise<typeof outcome> => {
    const minutes = readMinutes(fields.minutes);
    if (Number.isNaN(minutes)) return { link: null, says: 'Minutes should be a whole number, 1440 at most.' };
    const seed = fields.seed.trim() === '' ? newSeed() : Number(fields.seed);
    if (!isSeed(seed)) return { link: null, says: 'The seed should be a whole number from 0 to 2147483647.' };
    const index = await fetchIndex(indexUrl).catch(() => null);
    if (index === null)
      return { link: null, says: 'The questions could not be loaded. Check your connection.' };
    const plan = { mode: 'exam', title: fields.title.trim(), minutes, seed } as const;
    const among = fitting(index, choice).map(({ id }) => id);
    const set =
      fields.names.trim() === ''
        ? dealSet(index, { count: choice.count, among }, plan)
        : chosenByName(index, fields.names, plan);
    if (typeof set === 'string') return { link: null, says: set };
    if (set.items.length === 0) return { link: null, says: 'No question fits this choice. Widen it.' };
    const link = new URL(`${examUrl}#${writeSet(set)}`, location.href).href;
    return { link, says: `The link holds ${String(set.items.length)} questions.` };
  };
  return (
    <form
      class="set-builder"
      onSubmit={(event) => {
        event.preventDefault();
        void make().then(setOutcome);
      }}
    >
      <TextFields fields={fields} onChange={setFields} />
      <ChoiceFields lessons={lessons} choice={choice} onChange={setChoice} />
      <button type="submit" class="button primary">
        Make the link
      </button>
      <p role="status">{outcome.says}</p>
      {outcome.link !== null && (
        <p class="exam-link">
          <label>
            Link
            <input readOnly value={outcome.link} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
          <a href={outcome.link}>Open it</a>
        </p>
      )}
    </form>
  );
}
