import type { PracticeRunProps } from './practice-props.ts';
import { writeRequest } from './practice-set.ts';

const questionsInWords = (count: number) => (count === 1 ? '1 question' : `${String(count)} questions`);

/** The lessons to choose from; the build draws this, since it knows no address. */
export function Lessons({ lessons }: Pick<PracticeRunProps, 'lessons'>) {
  return (
    <ol class="practice-lessons">
      {lessons.map(({ slug, title, count }) => (
        <li key={slug}>
          <a href={writeRequest({ lesson: slug, question: null })}>{title}</a>
          <span>{questionsInWords(count)}</span>
        </li>
      ))}
    </ol>
  );
}
