import { useRef } from 'preact/hooks';
import { PracticeCard } from './PracticeCard.tsx';
import { nameIn, writeRequest } from './practice-set.ts';
import type { PracticeRequest } from './practice-set.ts';
import { usePractice } from './use-practice.ts';
import type { Practice } from './use-practice.ts';

/** A lesson that can be practised. */
export interface PracticeLesson {
  readonly slug: string;
  readonly title: string;
  readonly url: string;
  /** How many questions its set has. */
  readonly count: number;
}

interface PracticeRunProps {
  readonly lessons: readonly PracticeLesson[];
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
}

const questionsInWords = (count: number) => (count === 1 ? '1 question' : `${String(count)} questions`);

/** The lessons to choose from; the build draws this, since it knows no address. */
function Lessons({ lessons }: Pick<PracticeRunProps, 'lessons'>) {
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

/** Every question of the set by its number, with what is solved. */
function Steps({ practice }: { readonly practice: Practice }) {
  const { request, items, at, isSolved, goTo } = practice;
  return (
    <nav class="practice-steps" aria-label="Questions of this set">
      <ol>
        {items.map((item, index) => (
          <li key={item.question}>
            <a
              href={writeRequest({ lesson: request.lesson, question: nameIn(item.question) })}
              aria-current={index === at ? 'step' : undefined}
              data-solved={isSolved(item)}
              title={item.entry.title}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                goTo(index);
              }}
            >
              {index + 1}
              <span class="visually-hidden">{isSolved(item) ? ', solved' : ''}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The way to the questions before and after, and what there is to do when all are solved. */
function Onwards({ practice, lesson }: { readonly practice: Practice; readonly lesson: PracticeLesson }) {
  const { items, at, isSolved, goTo } = practice;
  const isLast = at === items.length - 1;
  return (
    <div class="practice-onwards">
      <button type="button" class="button" disabled={at <= 0} onClick={() => goTo(at - 1)}>
        Previous
      </button>
      <button type="button" class="button primary" disabled={isLast} onClick={() => goTo(at + 1)}>
        Next question
      </button>
      {items.every(isSolved) && (
        <p role="status">
          All solved. <a href={lesson.url}>Back to the lesson</a>
        </p>
      )}
    </div>
  );
}

interface RunProps {
  readonly practice: Practice;
  readonly lesson: PracticeLesson;
  readonly recordsUrl: string;
}

/** The set at work: one question at a time. */
function Run({ practice, lesson, recordsUrl }: RunProps) {
  const { items, at, isSolved } = practice;
  const first = useRef(at);
  const item = items[at];
  const solved = items.filter(isSolved).length;
  return (
    <>
      <div class="practice-summary">
        <h2>
          <a href={lesson.url}>{lesson.title}</a>
        </h2>
        <span>
          {solved} of {items.length} solved
        </span>
      </div>
      <Steps practice={practice} />
      {item === undefined ? (
        <p role="alert">This lesson has no such question. Choose one above.</p>
      ) : (
        <PracticeCard
          key={item.question}
          item={item}
          place={{ number: at + 1, count: items.length }}
          recordUrl={`${recordsUrl}${item.question}.json`}
          isTurnedTo={first.current !== at}
        />
      )}
      <Onwards practice={practice} lesson={lesson} />
    </>
  );
}

function lessonOf(lessons: readonly PracticeLesson[], { lesson }: PracticeRequest) {
  return lessons.find(({ slug }) => slug === lesson);
}

/** Practice: a lesson's questions that its text does not place, one at a time; which, the address says. */
export default function PracticeRun({ lessons, indexUrl, recordsUrl }: PracticeRunProps) {
  const state = usePractice(indexUrl);
  if (state.kind === 'unasked') return <Lessons lessons={lessons} />;
  const request = state.kind === 'ready' ? state.practice.request : state.request;
  const lesson = lessonOf(lessons, request);
  if (lesson === undefined) {
    return (
      <>
        <p role="alert">There is nothing to practise for “{request.lesson}”. Choose a lesson:</p>
        <Lessons lessons={lessons} />
      </>
    );
  }
  if (state.kind === 'loading') return <p class="practice-summary">The questions are being loaded.</p>;
  if (state.kind === 'failed') {
    return (
      <div role="alert">
        <p>The questions could not be loaded. Check your connection.</p>
        <button type="button" class="button" onClick={state.retry}>
          Try again
        </button>
      </div>
    );
  }
  return <Run practice={state.practice} lesson={lesson} recordsUrl={recordsUrl} />;
}
