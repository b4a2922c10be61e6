import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { nearestChoice } from '../src/core/numeric/nearest.ts';
import { fillSkeleton } from '../src/quiz/skeletons/fill-skeleton.ts';
import { readCourseOrder } from './content/collect.ts';
import { parseLesson } from './content/mdx.ts';

/** Files by their path from the root of the project. */
export type Files = Readonly<Record<string, string>>;

/** What `npm run new` writes. */
export interface Scaffold {
  /** Files that do not exist yet. */
  readonly created: Files;
  /** Files that exist, with their new text. */
  readonly changed: Files;
  /** What the author does next, in one sentence. */
  readonly next: string;
}

/** A request that cannot be met, in words for the author. */
export class ScaffoldError extends Error {
  override readonly name = 'ScaffoldError';
}

/** What is built, apart from its kind. */
interface Order {
  readonly name: string;
  readonly root: string;
  /** The type of a question; null where none was given. */
  readonly type: string | null;
}

const builders: Readonly<Record<string, (order: Order) => Scaffold>> = {
  lesson: scaffoldLesson,
  question: scaffoldQuestion,
  widget: scaffoldWidget,
  misconception: ({ name: id }) => ({
    created: { [`content/misconceptions/${id}.yaml`]: fill('misconception.yaml', { slug: id }) },
    changed: {},
    next:
      `Name it in a question, without which the checks do not pass: "- misconception: ${id}". If it has a formula, ` +
      'write src/core/misconceptions/ as CONTRIBUTING.md says, and name it as "model: …".',
  }),
  reference: ({ name: id }) => ({
    created: { [`content/references/${id}.yaml`]: fill('reference.yaml', { slug: id }) },
    changed: {},
    next: `Cite it in a lesson: <Cite id="${id}" />.`,
  }),
  term: scaffoldTerm,
};

export const kinds: readonly string[] = Object.keys(builders);

const questionTemplates = new URL('../src/quiz/skeletons/', import.meta.url);

/** The question types that have a skeleton. */
export const questionTypes: readonly string[] = readdirSync(questionTemplates)
  .filter((file) => file.endsWith('.yaml.txt'))
  .map((file) => file.replace('.yaml.txt', ''))
  .sort();

const usualType = 'numeric';

/**
 * The files that a new thing of a kind begins with. Nothing is written.
 *
 * @param root the project's folder
 * @param type the type of a question, numeric where null
 * @throws ScaffoldError for an unknown kind or type, a name that is no id, or a file that exists
 */
export function scaffold(kind: string, name: string, root: string, type: string | null = null): Scaffold {
  const build = Object.hasOwn(builders, kind) ? builders[kind] : undefined;
  if (build === undefined) throw new ScaffoldError(`There is no kind "${kind}". ${advise(kind, kinds)}`);
  const example = kind === 'question' ? 'my-lesson/my-question' : `my-${kind}`;
  const parts = name.split('/');
  const isId = parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
  if (!isId || parts.length !== example.split('/').length) {
    const rule = `Use lower-case words joined by hyphens, as in "${example}".`;
    throw new ScaffoldError(`"${name}" cannot be the name of a ${kind}. ${rule}`);
  }
  if (type !== null && kind !== 'question') {
    throw new ScaffoldError(`Only a question has a type, and this is a ${kind}. Leave "--type" out.`);
  }
  const result = build({ name, root, type });
  const existing = Object.keys(result.created).find((file) => existsSync(path.join(root, file)));
  if (existing === undefined) return result;
  throw new ScaffoldError(`"${existing}" exists already. Choose another name.`);
}

function scaffoldLesson({ name: slug, root }: Order): Scaffold {
  const order = 'content/course.yaml';
  return {
    created: { [`content/lessons/${slug}/index.mdx`]: fill('lesson.mdx', { slug }) },
    changed: { [order]: addToLastUnit(readFileSync(path.join(root, order), 'utf8'), slug) },
    next:
      `It stands last in ${order}. Move it to its place. Each of its objectives needs two questions that differ in ` +
      `"bloom": npm run new -- question ${slug}/<slug>.`,
  };
}

function addToLastUnit(course: string, slug: string): string {
  const document = parseDocument(course);
  const units = document.get('units');
  const last = isSeq(units) ? units.items.at(-1) : undefined;
  const lessons = isMap(last) ? last.get('lessons') : undefined;
  if (!isSeq(lessons))
    throw new ScaffoldError('content/course.yaml has no unit. Add one with its title first.');
  lessons.add(slug);
  return document.toString({ lineWidth: 0 });
}

function scaffoldQuestion({ name, root, type }: Order): Scaffold {
  const template = type ?? usualType;
  if (!questionTypes.includes(template)) {
    throw new ScaffoldError(`There is no question type "${template}". ${advise(template, questionTypes)}`);
  }
  const [lesson = '', slug = ''] = name.split('/');
  const file = `content/lessons/${lesson}/index.mdx`;
  if (!existsSync(path.join(root, file))) {
    throw new ScaffoldError(`There is no lesson "${lesson}". Create it: npm run new -- lesson ${lesson}`);
  }
  const { objectives } = parseLesson(file, readFileSync(path.join(root, file), 'utf8'));
  const objective = objectives[0] ?? 'name-an-objective';
  const skeleton = readFileSync(new URL(`${template}.yaml.txt`, questionTemplates), 'utf8');
  const text = fillSkeleton(skeleton, { slug, objective });
  return {
    created: { [`content/lessons/${lesson}/questions/${slug}.yaml`]: text },
    changed: {},
    next:
      `Check it while you write: npm run -s questions -- check ${name} --watch. ` +
      `Place it in the lesson: <Question id="${name}" />.`,
  };
}

function scaffoldWidget({ name: slug }: Order): Scaffold {
  const files = ['model.ts', 'Drawing.tsx', 'Figure.tsx', 'figure.css', 'index.astro'];
  return {
    created: {
      ...Object.fromEntries(
        files.map((file) => [`src/widgets/${slug}/${file}`, fill(`widget/${file}`, { slug })]),
      ),
      [`tests/widgets/${slug}/model.test.ts`]: fill('widget/model.test.ts', { slug }),
    },
    changed: {},
    next: `Place it in a lesson: <Widget name="${slug}" title="…" caption="…" />.`,
  };
}

function scaffoldTerm({ name: id, root }: Order): Scaffold {
  const order = 'content/course.yaml';
  const [lesson] = readCourseOrder(readFileSync(path.join(root, order), 'utf8'));
  if (lesson === undefined)
    throw new ScaffoldError(`${order} has no lesson. Create the term’s lesson first.`);
  return {
    created: { [`content/glossary/${id}.yaml`]: fill('term.yaml', { slug: id, lesson }) },
    changed: {},
    next: `Name the lesson that teaches it, and mark it there: <Term id="${id}">…</Term>.`,
  };
}

/** The text of a template with its `%…%` filled in. */
function fill(template: string, given: { readonly slug: string } & Files): string {
  return fillSkeleton(readFileSync(new URL(`templates/${template}.txt`, import.meta.url), 'utf8'), given);
}

function advise(given: string, known: readonly string[]): string {
  const nearest = nearestChoice(given, known);
  return nearest === undefined ? `Choose one of ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
}
