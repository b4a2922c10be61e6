/** A question where a lesson's text places it. */
interface Placed {
  readonly id: string;
  /** The variant that is shown. */
  readonly seed: number;
  /** Whether it stands in a quiz whose feedback waits for its end. */
  readonly isInExam: boolean;
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(String.raw`\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** The questions that a lesson's MDX places, by `<Question id="…" />` or `<Quiz questions="…" />`. */
function placedIn(body: string): readonly Placed[] {
  return [...body.matchAll(/<(Question|Quiz)\b([^>]*)>/g)].flatMap(([, tag, attributes = '']) => {
    const ids =
      attributeOf(attributes, tag === 'Quiz' ? 'questions' : 'id')
        ?.trim()
        .split(/\s+/) ?? [];
    const seed = Number(attributeOf(attributes, 'seed') ?? 0);
    const isInExam = attributeOf(attributes, 'feedback') === 'end';
    return ids.map((id) => ({ id, seed, isInExam }));
  });
}

/** The ids of the questions that a lesson's text places, each once. `body` is its MDX. */
export function placedQuestions(body: string): readonly string[] {
  return [...new Set(placedIn(body).map(({ id }) => id))];
}

/** The questions of a lesson that its text does not place, in the order of their ids. */
export function unplacedQuestions(
  lesson: string,
  body: string,
  questions: readonly string[],
): readonly string[] {
  const placed = new Set(placedQuestions(body));
  return questions.filter((id) => id.startsWith(`${lesson}/`) && !placed.has(id)).sort();
}

/** A question whose worked answer may be told, in the variant that is shown first. */
export interface AnswerableQuestion extends Pick<Placed, 'id' | 'seed'> {
  /** Whether the lesson's text places it; the others are in its practice set. */
  readonly isInText: boolean;
}

/**
 * The questions of a lesson and of its practice set whose answers may be told to whoever asks, in the order of the page, each
 * once: all but those of an exam.
 */
export function answerableQuestions(
  lesson: string,
  body: string,
  questions: readonly string[],
): readonly AnswerableQuestion[] {
  const placed = placedIn(body);
  const inExam = new Set(placed.filter(({ isInExam }) => isInExam).map(({ id }) => id));
  const rest = unplacedQuestions(lesson, body, questions).map((id) => ({ id, seed: 0, isInText: false }));
  const all = [...placed.map(({ id, seed }) => ({ id, seed, isInText: true })), ...rest];
  return [...new Map(all.map((one) => [one.id, one])).values()].filter(({ id }) => !inExam.has(id));
}

/**
 * The number of the heading under which a lesson's MDX places a question, from 0, as the page's headings are counted; -1
 * where the question comes before the first one, null where the text does not place it.
 */
export function headingOfQuestion(body: string, question: string): number | null {
  const before = body.split(
    new RegExp(String.raw`<(?:Question|Quiz)\b[^>]*"(?:[^"]* )?${question}(?: [^"]*)?"`),
  );
  if (before.length === 1) return null;
  const text = (before[0] ?? '').replaceAll(/^```[^]*?^```/gm, '');
  return [...text.matchAll(/^#{2,6} /gm)].length - 1;
}
