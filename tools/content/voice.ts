import { isScalar, LineCounter, parseDocument, visit, type Pair } from 'yaml';
import type { DataFile } from './data-files.ts';
import type { Problem } from './problem.ts';

/** A habit that does not read as plain modern English, and what to write instead. */
interface Habit {
  readonly name: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

const verbs =
  'is|are|was|were|has|have|had|does|do|did|can|cannot|may|must|will|would|adds?|belongs?|cancels?|changes|depends?|' +
  'divides?|falls?|feels?|follows?|gets?|go|goes|grows?|holds?|keeps?|lags?|makes?|means?|needs?|pays?|rises?|says?|' +
  'speaks?|stands?|stays?|stretches|takes?|tilts?|turns?|uses?';

/** The habits of a translated text that can be found by their words. */
const habits: readonly Habit[] = [
  {
    name: '“for” meaning because',
    pattern: new RegExp(
      String.raw`, for (?:(?:it|they|we|you|there|nothing|nobody) [a-z]+|` +
        String.raw`(?!example|instance)(?:(?!that|which|who)[^\s,;:.?!…]+ ){1,5}?(?:${verbs}))\b`,
      'giu',
    ),
    instead: 'because',
  },
  {
    name: '“stand”',
    pattern: /\b(?:stands?|standing|stood)\b/giu,
    instead: 'is, appears, equals, is written',
  },
  { name: '“shall”', pattern: /\bshall\b/giu, instead: 'must, has to' },
  {
    name: '“asked for is”',
    pattern: /\basked for (?:is|are)\b/giu,
    instead: 'Find …, or: The question asks for …',
  },
  {
    name: '“made fit for”',
    pattern: /\b(?:made?|makes?|making)(?: it)? fit for\b/giu,
    instead: 'adapted to',
  },
  { name: '“belongs into”', pattern: /\bbelongs? into\b/giu, instead: 'goes into, belongs in' },
  { name: '“turned apart”', pattern: /\bturned apart\b/giu, instead: 'rotated apart' },
  {
    name: '“comes round”',
    pattern:
      /\b(?:com(?:es?|ing)|came|go(?:es|ing|ne)?|went|gets?|got|getting|been|turned)(?: once)? (?:all )?(?:round|full circle)\b/giu,
    instead: 'completes a turn',
  },
  {
    name: '“the later the more”',
    pattern: /\bthe (?:more|less), the (?:larger|longer|later|smaller)\b|\bthe \w+er the (?:more|less)\b/giu,
    instead: 'a sentence with “the … the …” and two verbs',
  },
  {
    name: 'an idiom',
    pattern:
      /without a murmur|at a loss\b|of no account|ha(?:s|ve) no say|\bask(?:s|ed)? back\b|leaves? no trace|of no use\b|\bas (?:…|d) has it/giu,
    instead: 'the plain thing',
  },
  {
    name: 'an inversion',
    pattern: /(?:^|[.!?:] )So (?:many|much) (?:it|they|does|do|did|is|are)\b/gu,
    instead: 'subject, verb, object',
  },
  { name: 'a dash between clauses', pattern: / [–—] /gu, instead: 'two sentences' },
];

/** Fields whose text a reader sees. A value that is no text, such as a map of feedback, is entered. */
const prose = new Set([
  'title',
  'prompt',
  'text',
  'feedback',
  'explanation',
  'correct',
  'partial',
  'incorrect',
  'model_answer',
  'statement',
  'correction',
  'definition',
  'note',
  'say',
  'summary',
]);

/** A piece of text and the line of its file on which it begins. */
interface Passage {
  readonly text: string;
  readonly line: number;
}

/** Finds habits in the texts of a question, a misconception, a reference or a term. `# voice words: reason` allows one. */
export function checkVoice(source: DataFile): Problem[] {
  return report(source, readProse(source.text), /#\s*voice (.+?): \S/g);
}

/** Finds habits in a lesson. `{/* voice words: reason *\/}` allows one. */
export function checkLessonVoice(source: DataFile): Problem[] {
  return report(source, readParagraphs(source.text), /\{\/\*\s*voice (.+?): \S/g);
}

function report({ file, text }: DataFile, passages: readonly Passage[], allowance: RegExp): Problem[] {
  const allowed = [...text.matchAll(allowance)].map(([, words = '']) => words.toLowerCase());
  return passages.flatMap((passage) =>
    findHabits(passage.text)
      .filter(({ words }) => !allowed.some((given) => words.toLowerCase().includes(given)))
      .map(({ name, words, instead }) => ({
        code: 'voice',
        file,
        line: passage.line,
        message: `"${words}" (${name}) does not read as plain English. Write: ${instead}.`,
      })),
  );
}

/** The habits in a text, each with its words. Formulas, code and numbers that are filled in are passed over. */
export function findHabits(text: string): { name: string; words: string; instead: string }[] {
  const plain = text
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/\{\{[\s\S]*?\}\}/g, '0')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$|`[^`]*`/g, '…')
    .replace(/[*_]+/g, '')
    .replace(/\s+/g, ' ');
  return habits.flatMap(({ name, pattern, instead }) =>
    [...plain.matchAll(pattern)].map(([words]) => ({ name, words: words.trim(), instead })),
  );
}

function readProse(text: string): Passage[] {
  const lines = new LineCounter();
  const passages: Passage[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair: (_, { key }) => (isScalar(key) && key.value === 'examples' ? visit.SKIP : undefined),
    Scalar: (position, scalar, path) => {
      const pair = path.findLast((ancestor): ancestor is Pair => 'key' in ancestor);
      if (position === 'key' || !isScalar(pair?.key) || !prose.has(String(pair.key.value))) return;
      const { line } = lines.linePos(scalar.range?.[0] ?? 0);
      if (typeof scalar.value === 'string') passages.push({ text: scalar.value, line });
    },
  });
  return passages;
}

/** The paragraphs of a lesson without its tags and comments. */
function readParagraphs(text: string): Passage[] {
  const passages: Passage[] = [];
  let line = 1;
  for (const block of text.split(/(\n\s*\n)/)) {
    const words = block.replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ').replace(/<[^>]*>/g, '…');
    if (words.trim() !== '') passages.push({ text: words, line });
    line += block.split('\n').length - 1;
  }
  return passages;
}
