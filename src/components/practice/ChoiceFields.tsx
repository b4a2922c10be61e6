import type { ComponentChildren } from 'preact';
import { typeWords } from '../question/card-words.ts';
import { difficulties } from './build-set.ts';
import type { SetChoice } from './build-set.ts';
import type { KnownMisconception, PracticeLesson } from './practice-props.ts';

interface ChoiceFieldsProps {
  readonly lessons: readonly PracticeLesson[];
  readonly misconceptions: readonly KnownMisconception[];
  readonly choice: SetChoice;
  readonly onChange: (choice: SetChoice) => void;
  /** Whether a number of questions is asked for. */
  readonly hasLength?: boolean;
}

const lengths = [5, 10, 15, 20, 30, 50] as const;

function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

interface BoxProps {
  readonly list: readonly string[];
  readonly value: string;
  readonly onToggle: (list: readonly string[]) => void;
  readonly children: ComponentChildren;
}

function Box({ list, value, onToggle, children }: BoxProps) {
  return (
    <label>
      <input type="checkbox" checked={list.includes(value)} onChange={() => onToggle(toggled(list, value))} />
      {children}
    </label>
  );
}

/** A lesson, and folded below it what a reader can do after it. */
function LessonBoxes({
  lesson: { slug, title, objectives },
  choice,
  onChange,
}: Pick<ChoiceFieldsProps, 'choice' | 'onChange'> & { readonly lesson: PracticeLesson }) {
  return (
    <li>
      <Box list={choice.lessons} value={slug} onToggle={(lessons) => onChange({ ...choice, lessons })}>
        {title}
      </Box>
      <details>
        <summary>
          Objectives<span class="visually-hidden"> of {title}</span>
        </summary>
        {Object.entries(objectives).map(([id, words]) => (
          <Box
            key={id}
            list={choice.objectives}
            value={`${slug}/${id}`}
            onToggle={(chosen) => onChange({ ...choice, objectives: chosen })}
          >
            <span dangerouslySetInnerHTML={{ __html: words }} />
          </Box>
        ))}
      </details>
    </li>
  );
}

/** What is folded below the lessons: misconceptions and types. */
function FoldedBoxes({
  misconceptions,
  choice,
  onChange,
}: Pick<ChoiceFieldsProps, 'misconceptions' | 'choice' | 'onChange'>) {
  return (
    <>
      <details>
        <summary>Misconceptions</summary>
        <p>Questions in which a wrong answer can show:</p>
        {misconceptions.map(({ id, statement }) => (
          <Box
            key={id}
            list={choice.misconceptions}
            value={id}
            onToggle={(chosen) => onChange({ ...choice, misconceptions: chosen })}
          >
            <span dangerouslySetInnerHTML={{ __html: statement }} />
          </Box>
        ))}
      </details>
      <details>
        <summary>Types of question</summary>
        <div class="set-types">
          {Object.entries(typeWords).map(([type, words]) => (
            <Box
              key={type}
              list={choice.types}
              value={type}
              onToggle={(types) => onChange({ ...choice, types })}
            >
              {words}
            </Box>
          ))}
        </div>
      </details>
    </>
  );
}

/** What a set is made of: lessons and their objectives, misconceptions, types, difficulty, length. */
export function ChoiceFields({
  lessons,
  misconceptions,
  choice,
  onChange,
  hasLength = true,
}: ChoiceFieldsProps) {
  return (
    <fieldset class="set-choice">
      <legend>Or choose</legend>
      <p>Where you tick nothing, everything is let in.</p>
      <ul class="set-lessons">
        {lessons.map((lesson) => (
          <LessonBoxes key={lesson.slug} lesson={lesson} choice={choice} onChange={onChange} />
        ))}
      </ul>
      <FoldedBoxes misconceptions={misconceptions} choice={choice} onChange={onChange} />
      <div class="set-size">
        <label>
          Difficulty
          <select
            value={choice.difficulty}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...choice, difficulty: value as SetChoice['difficulty'] })
            }
          >
            {Object.keys(difficulties).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {hasLength && (
          <label>
            Length
            <select
              value={choice.count}
              onChange={({ currentTarget: { value } }) => onChange({ ...choice, count: Number(value) })}
            >
              {lengths.map((length) => (
                <option key={length} value={length}>
                  {length} questions
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </fieldset>
  );
}
