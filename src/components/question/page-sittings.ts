import { createSitting } from '../../player/sitting.ts';
import type { Sitting } from '../../player/sitting.ts';
import type { Session } from '../../player/session.ts';
import { examTerms } from '../../player/terms.ts';
import { pagePorts } from './page-ports.ts';
import type { QuizItem, QuizPlan } from './quiz-plan.ts';

/** The run through a quiz of the page. */
interface PageSitting extends Sitting {
  /** The session of a question; undefined if the quiz does not hold it. */
  readonly sessionOf: (question: string) => Session | undefined;
}

const sittings = new Map<string, PageSitting>();

/** An id that no other sitting has: 96 random bits. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function readPlan(name: string): QuizPlan {
  const texts = [...document.querySelectorAll<HTMLElement>('[data-quiz]')].map(({ dataset }) => dataset.quiz);
  const plans = texts.map((text) => JSON.parse(text ?? '') as QuizPlan);
  const plan = plans.find((each) => each.name === name);
  if (plan === undefined) throw new Error(`The page has no quiz "${name}".`);
  return plan;
}

function itemOf({ id, version, hash, seed, types, hints, recordUrl }: QuizItem) {
  return {
    placed: { id, version, seed, hints },
    hash,
    loadBook: pagePorts(recordUrl, types).loadBook,
  };
}

function open(name: string): PageSitting {
  const { title, tries, items } = readPlan(name);
  const plan = {
    id: newId(),
    title,
    items: items.map(itemOf),
    terms: { ...examTerms, tries },
    openedAt: null,
  };
  const sitting = createSitting(plan, pagePorts('', []));
  return {
    ...sitting,
    sessionOf: (question) => {
      const index = items.findIndex(({ id }) => id === question);
      return index < 0 ? undefined : sitting.at(index);
    },
  };
}

/** The run through the quiz of that name on this page, which begins anew on every visit. Only in a browser. */
export function pageSitting(name: string): PageSitting {
  const found = sittings.get(name) ?? open(name);
  sittings.set(name, found);
  return found;
}
