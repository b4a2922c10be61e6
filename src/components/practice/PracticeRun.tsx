import { useRef } from 'preact/hooks';
import { loadBook } from '../../player/load-book.ts';
import { Confidence } from '../set/Confidence.tsx';
import { Paging } from '../set/Paging.tsx';
import { SetCard } from '../set/SetCard.tsx';
import type { SetQuestion } from '../set/SetCard.tsx';
import { SetMap } from '../set/SetMap.tsx';
import { NoSet } from '../set/SetTroubles.tsx';
import { Lessons } from './Lessons.tsx';
import { nameIn, writeRequest } from './practice-set.ts';
import type { PracticeItem, PracticeRequest } from './practice-set.ts';
import type { PracticeLesson, PracticeRunProps } from './practice-props.ts';
import { usePractice } from './use-practice.ts';
import type { Practice } from './use-practice.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';

/** The way to the questions before and after, and what there is to do when all are solved. */
function Onwards({ practice, lesson }: { readonly practice: Practice; readonly lesson: PracticeLesson }) {
  const { items, at, isSolved, goTo } = practice;
  return (
    <Paging at={at} count={items.length} onGo={goTo}>
      {items.every(isSolved) && (
        <p role="status">
          All solved. <a href={lesson.url}>Back to the lesson</a>
        </p>
      )}
    </Paging>
  );
}

/** A question of the set, answered as in its lesson. */
function questionOf({ entry, seed }: PracticeItem, recordsUrl: string): SetQuestion {
  const recordUrl = `${recordsUrl}${entry.id}.json`;
  const expected = [entry.type, ...entry.partTypes];
  return { entry, seed, recordUrl, loadBook: () => loadBook({ recordUrl, expected }), session: null };
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
        <ReplacedText>{`${String(solved)} of ${String(items.length)} solved`}</ReplacedText>
      </div>
      <SetMap
        steps={items.map((one) => ({
          href: writeRequest({ lesson: lesson.slug, question: nameIn(one.question) }),
          title: one.entry.title,
          isDone: isSolved(one),
        }))}
        at={at}
        done="solved"
        onGo={practice.goTo}
      />
      {item === undefined ? (
        <p role="alert">This lesson has no such question. Choose one above.</p>
      ) : (
        <SetCard
          key={item.question}
          question={questionOf(item, recordsUrl)}
          place={{ number: at + 1, count: items.length }}
          isTurnedTo={first.current !== at}
          beforeCheck={(work) => <Confidence work={work} />}
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
  if (state.kind === 'unasked') return null;
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
  if (state.kind !== 'ready') return <NoSet state={state} />;
  return <Run practice={state.practice} lesson={lesson} recordsUrl={recordsUrl} />;
}
