import { effect } from '@preact/signals-core';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createSession, firstState } from '../../player/session.ts';
import type { Session, SessionState } from '../../player/session.ts';
import { examTerms, lessonTerms, trialTerms } from '../../player/terms.ts';
import type { Terms } from '../../player/terms.ts';
import type { StorageProblem } from '../../progress/events.ts';
import type { ShownQuestion } from '../../quiz/kernel/shown-question.ts';
import { typesIn } from '../../quiz/types/runtime.ts';
import { pagePorts } from './page-ports.ts';
import { pageSitting } from './page-sittings.ts';
import { typedIsRead } from '../../ui/pending-reads.ts';
import { loadViews } from './views.ts';

/** Which question stands here, under which terms, and where its grading record is. */
export interface QuestionPlace {
  /** The variant that the build drew. */
  readonly shown: ShownQuestion;
  readonly recordUrl: string;
  /** How many answers are marked; null for any number. */
  readonly tries: number | null;
  /** The quiz at whose end feedback shows; null where it shows after each check. */
  readonly sitting: string | null;
  /** Whether the device keeps answers: not where an author tries a question out. */
  readonly isKept: boolean;
  /** The session of the host, where it holds one. */
  readonly session: Session | null;
}

/** The terms of a place on a page. */
function termsOf({ tries, sitting, isKept }: QuestionPlace): Terms {
  if (sitting !== null) return { ...examTerms, tries };
  return { ...(isKept ? lessonTerms : trialTerms), tries };
}

/** The session of a question: of the page's quiz if it stands in one, or its own. */
function openSession(place: QuestionPlace): Session {
  const { shown, recordUrl, sitting, isKept } = place;
  if (place.session !== null) return place.session;
  const ofQuiz =
    sitting !== null && typeof document !== 'undefined'
      ? pageSitting(sitting).sessionOf(shown.id)
      : undefined;
  if (ofQuiz !== undefined) return ofQuiz;
  const types = typesIn(shown.type, shown.view);
  return createSession(shown, termsOf(place), pagePorts(recordUrl, types, isKept));
}

/** A question at work on a page. */
export interface QuestionAtWork {
  /** What is drawn; at first what the build drew. */
  readonly state: SessionState;
  readonly session: Session;
  /** As the session's, once the fields are at work and have told and read what was given before that. */
  readonly check: () => Promise<void>;
}

/** Has the page say what is wrong with the record, once for all its questions. */
async function tellPage(problem: StorageProblem | null): Promise<void> {
  const { showRecordNotice } = await import('../chrome/record-notice.ts');
  showRecordNotice(problem);
}

/** Opens a question's session and follows its state. */
export function useQuestion(place: QuestionPlace): QuestionAtWork {
  const { type, view, seed } = place.shown;
  const session = useMemo(() => openSession(place), []);
  const [state, setState] = useState(() => firstState(seed));
  const awaitFields = useMemo(() => {
    let fields: Promise<void> | null = null;
    return () =>
      (fields ??= loadViews(type, view).catch(() => {
        fields = null;
      }));
  }, []);
  // The first drawing has to be the build's; what the session holds, and the device remembers, comes after it.
  useEffect(() => {
    const stop = effect(() => setState(session.state.value));
    void awaitFields().then(() => session.wake());
    return () => {
      stop();
      session.dispose();
    };
  }, []);
  const { problem } = state;
  useEffect(() => {
    if (problem === null) return undefined;
    void tellPage(problem);
    // A device may have room again; what is damaged or newer stays so.
    return problem === 'full' || problem === 'unavailable' ? () => void tellPage(null) : undefined;
  }, [problem]);
  return {
    state,
    session,
    check: () =>
      awaitFields()
        .then(typedIsRead)
        .then(() => session.check()),
  };
}
