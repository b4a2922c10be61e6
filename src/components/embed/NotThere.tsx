import { useEffect, useState } from 'preact/hooks';
import { nearestChoice } from '../../core/numeric/nearest.ts';

/** Something that a shell can show. */
export interface EmbedChoice {
  readonly name: string;
  readonly title: string;
}

interface NotThereProps {
  readonly kind: 'figure' | 'question';
  /** What the address has in the place of a name; empty for nothing. */
  readonly written: string;
  readonly loadChoices: () => Promise<readonly EmbedChoice[]>;
}

/** The names in lists that fold, one for each lesson. */
function Choices({
  kind,
  choices,
}: Pick<NotThereProps, 'kind'> & { readonly choices: readonly EmbedChoice[] }) {
  const lessonOf = ({ name }: EmbedChoice) => name.split('/')[0] ?? '';
  const lessons = [...new Set(choices.map(lessonOf))];
  return (
    <>
      {lessons.map((lesson) => (
        <details key={lesson}>
          <summary>{lesson}</summary>
          <ul>
            {choices
              .filter((choice) => lessonOf(choice) === lesson)
              .map(({ name, title }) => (
                <li key={name}>
                  <a href={`?${kind}=${name}`}>{title}</a>: <code>{`?${kind}=${name}`}</code>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </>
  );
}

/** Says that an address names nothing that can be shown, and what may be written. */
export function NotThere({ kind, written, loadChoices }: NotThereProps) {
  const [choices, setChoices] = useState<readonly EmbedChoice[]>([]);
  useEffect(() => {
    // Without the list, the message still says what is wrong.
    void loadChoices().then(setChoices, () => undefined);
  }, []);
  const nearest = nearestChoice(
    written,
    choices.map(({ name }) => name),
  );
  return (
    <div class="embed-problem">
      <p role="alert">
        {written === ''
          ? `The address names no ${kind}. Write ?${kind}= and its name.`
          : `There is no ${kind} “${written}”.`}
        {nearest !== undefined && (
          <>
            {' '}
            Did you mean <a href={`?${kind}=${nearest}`}>{nearest}</a>?
          </>
        )}
      </p>
      <p>
        Also: <code>theme=light</code> or <code>theme=dark</code>
        {kind === 'figure' ? (
          <>
            , and the figure’s values, such as <code>m=32768</code>.
          </>
        ) : (
          <>
            , <code>seed=7</code> for a variant, <code>keep=1</code> to let the browser keep the answers.
          </>
        )}
      </p>
      {choices.length > 0 && <Choices kind={kind} choices={choices} />}
    </div>
  );
}
