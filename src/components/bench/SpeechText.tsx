import { spokenText } from './spoken-text.ts';
import type { DrawnQuestion } from './messages.ts';
import { useOpened } from './use-opened.ts';

/** What a reader who listens hears of the first variant, text by text. */
export function SpeechText({ drawn }: { readonly drawn: DrawnQuestion }) {
  const { opened, trouble } = useOpened(drawn, 0);
  if (trouble !== '') return <p class="bench-earlier">{trouble}</p>;
  if (opened === null) return null;
  const { shown, hiddenTexts, hints, explanation, feedback } = opened;
  const texts: readonly (readonly [string, string])[] = [
    ...Object.entries(shown.texts),
    ...Object.entries(hiddenTexts),
    ...hints.map(({ html }, index) => [`hint ${String(index + 1)}`, html] as const),
    ...Object.entries(feedback).map(([id, html]) => [`feedback ${id}`, html] as const),
    ['explanation', explanation],
  ];
  return (
    <>
      <p class="bench-note">
        About what a screen reader says in the variant of the seed 0. Programs differ in how they word a
        formula.
      </p>
      <dl class="bench-speech">
        {texts
          .filter(([, html]) => html !== '')
          .map(([key, html]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{spokenText(html)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
