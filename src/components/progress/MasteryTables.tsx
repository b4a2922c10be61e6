import { useMemo, useRef } from 'preact/hooks';
import { calibrationOf } from '../../mastery/calibration.ts';
import { masteryOf } from '../../mastery/mastery.ts';
import type { Estimate, ObjectiveMastery } from '../../mastery/mastery.ts';
import { misconceptionsIn } from '../../mastery/misconceptions.ts';
import type { IndexEntry } from '../../player/deal.ts';
import { journalIfBegun } from '../../progress/lazy-journal.ts';
import { examsIn } from '../../progress/views/exams.ts';
import { Replay } from '../replay/Replay.tsx';
import { confidenceWords } from '../set/Confidence.tsx';
import type { LogDigest } from '../set/live-digest.ts';
import { NoSet } from '../set/SetTroubles.tsx';
import { useDigest } from '../set/use-digest.ts';
import { useIndex } from '../set/use-index.ts';
import { estimateInWords, levelWords, percent } from './mastery-words.ts';
import type { MendingPlace } from './mending.ts';
import { countOf, writeDay } from './record-words.ts';

export interface MasteryTablesProps {
  readonly lessons: readonly {
    readonly slug: string;
    readonly title: string;
    /** By their ids, as HTML. */
    readonly objectives: Readonly<Record<string, string>>;
  }[];
  /** By id. */
  readonly misconceptions: Readonly<Record<string, MendingPlace>>;
  readonly indexUrl: string;
  /** Where the grading records are, with a slash at the end. */
  readonly recordsUrl: string;
  readonly practiceUrl: string;
  readonly examUrl: string;
}

/** An estimate as a mark on a line from 0 to 100 %, with its range. */
function EstimateBar({ estimate }: { readonly estimate: Estimate | null }) {
  if (estimate === null) return <span class="bar-track" />;
  const { mean, low, high } = estimate;
  return (
    <span class="bar-track">
      <span
        class="bar-range"
        style={{ left: `${String(100 * low)}%`, width: `${String(100 * (high - low))}%` }}
      />
      <span class="bar-mean" style={{ left: `${String(100 * mean)}%` }} />
    </span>
  );
}

interface LessonRowsProps {
  readonly lesson: MasteryTablesProps['lessons'][number];
  readonly mastery: readonly ObjectiveMastery[];
}

function LessonRows({ lesson: { slug, title, objectives }, mastery }: LessonRowsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
      {mastery
        .filter(({ lesson }) => lesson === slug)
        .map((one) => (
          <tr key={one.objective}>
            <td dangerouslySetInnerHTML={{ __html: objectives[one.objective] ?? one.objective }} />
            <td>{levelWords[one.level]}</td>
            <td>{estimateInWords(one)}</td>
            <td aria-hidden="true">
              <EstimateBar estimate={one.estimate} />
            </td>
          </tr>
        ))}
    </tbody>
  );
}

/** The objectives of the lessons in which something was answered. */
function Objectives({
  lessons,
  mastery,
}: Pick<MasteryTablesProps, 'lessons'> & Pick<LessonRowsProps, 'mastery'>) {
  const begun = lessons.filter(({ slug }) =>
    mastery.some(({ lesson, evidence }) => lesson === slug && evidence > 0),
  );
  if (begun.length === 0)
    return <p>Nothing is answered yet. What you can do shows here, lesson by lesson.</p>;
  return (
    <div class="record-scroll" tabIndex={0} role="region" aria-label="Objectives">
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">You can</th>
            <th scope="col">So far</th>
            <th scope="col">Of such questions you would get right</th>
            <th scope="col" aria-hidden="true">
              0 to 100 %
            </th>
          </tr>
        </thead>
        {begun.map((lesson) => (
          <LessonRows key={lesson.slug} lesson={lesson} mastery={mastery} />
        ))}
      </table>
    </div>
  );
}

/** What the learner's own certainty was worth. */
function Certainty({ digest }: Pick<LogProps, 'digest'>) {
  const rows = calibrationOf(digest.evidence.pieces);
  if (rows.every(({ answers }) => answers === 0)) {
    return <p>In practice and review you are asked how sure you are. What that was worth shows here.</p>;
  }
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">You said</th>
          <th scope="col">Right</th>
          <th scope="col">Share</th>
          <th scope="col" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ confidence, answers, right }) => (
          <tr key={confidence}>
            <th scope="row">{confidenceWords.find(([level]) => level === confidence)?.[1]}</th>
            <td>
              {right} of {answers}
            </td>
            <td>{answers === 0 ? 'none yet' : percent(right / answers)}</td>
            <td aria-hidden="true">
              <span
                class="bar"
                style={{ width: answers === 0 ? '0' : `${String((100 * right) / answers)}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LogProps extends MasteryTablesProps {
  readonly digest: LogDigest;
  readonly index: readonly IndexEntry[];
}

/** What answers have shown that is not so, with the way to mend it. */
function Misconceptions({ digest, index, misconceptions, practiceUrl }: LogProps) {
  const held = useMemo(
    () => misconceptionsIn({ sightings: digest.sightings, evidence: digest.evidence.pieces }, index),
    [digest, index],
  );
  if (held.length === 0) return <p>No answer has shown one of the course’s misconceptions.</p>;
  return (
    <ul class="held">
      {held.map(({ misconception, times, last, isMended, test }) => {
        const place = misconceptions[misconception];
        const section = place?.section ?? null;
        const [lesson = '', question = ''] = test?.split('/') ?? [];
        return (
          <li key={misconception} data-mended={isMended}>
            <p>
              <strong>{isMended ? 'Mended: ' : ''}</strong>
              {place === undefined ? (
                misconception
              ) : (
                <span dangerouslySetInnerHTML={{ __html: place.statement }} />
              )}
            </p>
            <p class="held-facts">
              Shown {times === 1 ? 'once' : countOf(times, 'time')}, last on {writeDay(last)}.{' '}
              {section !== null && <a href={section.url}>Read “{section.title}”</a>}{' '}
              {test !== null && (
                <a href={`${practiceUrl}?lesson=${lesson}&question=${question}`}>Answer a question on it</a>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The exams on record, with the way to their reports, or back into one. */
function Exams({ digest, examUrl }: Pick<LogProps, 'digest' | 'examUrl'>) {
  const exams = examsIn(digest.exams);
  if (exams.length === 0) return <p>You have taken no exam yet.</p>;
  return (
    <ul>
      {exams.map(({ sitting, title, submittedAt }) => (
        <li key={sitting}>
          <a href={`${examUrl}#sitting=${sitting}`}>{title || 'Exam'}</a>,{' '}
          {submittedAt === null ? 'not handed in yet' : `handed in on ${writeDay(submittedAt)}`}
        </li>
      ))}
    </ul>
  );
}

/** Every answer on record. */
async function readAnswers() {
  const events = (await (await journalIfBegun())?.readAll()) ?? [];
  return [{ name: null, answers: events.filter((event) => event.kind === 'answered') }];
}

/** What would be marked otherwise by now. */
function OwnReplay({ digest, ...rest }: Pick<LogProps, 'digest' | 'index' | 'recordsUrl'>) {
  return (
    <>
      <p>
        A question or its grader may have been corrected since you answered. Your answers can be marked again
        to see what would differ. Your record stays as it is.
      </p>
      <Replay {...rest} readLogs={readAnswers} count={digest.survey.answers} isWhole={false} />
    </>
  );
}

/** What the record says about what the learner knows. */
export default function MasteryTables(props: MasteryTablesProps) {
  const { index, load } = useIndex(props.indexUrl, true);
  const digest = useDigest();
  const mastery = useMemo(
    () =>
      Array.isArray(index) && digest !== null ? masteryOf(digest.evidence.pieces, index, Date.now()) : [],
    [index, digest],
  );
  const wasMissing = useRef(false);
  if (index === 'failed') {
    wasMissing.current = true;
    return <NoSet state={{ kind: 'failed', retry: load }} />;
  }
  // Whoever tries again waits where the button was.
  if (index === null && wasMissing.current) return <NoSet state={{ kind: 'loading' }} />;
  const isRead = index !== null && digest !== null;
  const reading = <p>Reading your record …</p>;
  // The headings are there from the start, so that what follows them moves little when the record is read.
  return (
    <>
      {isRead ? <Objectives lessons={props.lessons} mastery={mastery} /> : reading}
      <h3>How sure you were</h3>
      {isRead ? <Certainty digest={digest} /> : reading}
      <h3>What to mend</h3>
      {isRead ? <Misconceptions {...props} digest={digest} index={index} /> : reading}
      <h3>Your exams</h3>
      {isRead ? <Exams digest={digest} examUrl={props.examUrl} /> : reading}
      <h3>Marks that would differ today</h3>
      {isRead ? <OwnReplay digest={digest} index={index} recordsUrl={props.recordsUrl} /> : reading}
    </>
  );
}
