import { fitsPattern } from '../layers/pattern.ts';
import type { Problem } from './problem.ts';

/** Every kind of file that may stand under `content/`. All but the last two are collections of the site. */
const claimed = [
  'content/course.yaml',
  'content/lessons/*/index.mdx',
  'content/lessons/*/questions/*.yaml',
  'content/misconceptions/*.yaml',
  'content/references/*.yaml',
  'content/glossary/*.yaml',
  'content/models/*.yaml',
  'content/published/*.yaml',
  'content/lessons/*/figures/**',
  'content/LICENSE',
];

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Corrections of the slips that the site would pass over in silence, tried in order and together. */
const corrections: readonly (readonly [slip: RegExp, right: string])[] = [
  [/\.(yml|json)$/, '.yaml'],
  [/\.md$/, '.mdx'],
  [/^(content\/lessons\/[^/]+)\/[^/]+\.mdx$/, '$1/index.mdx'],
  [/^(content\/lessons\/[^/]+)\.mdx$/, '$1/index.mdx'],
  [/^(content\/lessons\/[^/]+)\/(?:question\/)?([^/]+\.yaml)$/, '$1/questions/$2'],
  [/^content\/(misconception|reference|lesson|model)\//, 'content/$1s/'],
  [/^content\/(terms?|glossaries)\//, 'content/glossary/'],
];

/** Files under `content/` that no collection would load, each with the likely right name. */
export function checkFileNames(files: readonly string[]): Problem[] {
  return files.flatMap((file) => {
    if (!isClaimed(file)) return [describeUnclaimed(file)];
    return checkIds(file);
  });
}

function isClaimed(file: string): boolean {
  return claimed.some((pattern) => fitsPattern(pattern, file));
}

function describeUnclaimed(file: string): Problem {
  const corrected = corrections.reduce((name, [slip, right]) => name.replace(slip, right), file);
  const advice = isClaimed(corrected)
    ? `Rename it to "${corrected}".`
    : `Content files are ${claimed.map((pattern) => `"${pattern}"`).join(', ')}.`;
  return { code: 'unclaimed-file', file, message: `No collection loads "${file}". ${advice}` };
}

/** Folder and file names become permanent ids and addresses. */
function checkIds(file: string): Problem[] {
  if (!/\.(mdx|yaml)$/.test(file)) return [];
  const names = file.replace(/(\/index)?\.[a-z]+$/, '').split('/');
  const wrong = names.slice(1).find((name) => !kebabCase.test(name));
  if (wrong === undefined) return [];
  const right = wrong
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return [
    {
      code: 'id-not-kebab-case',
      file,
      message: `"${wrong}" is an id, and ids are lower-case words joined by hyphens. Rename it to "${right}".`,
    },
  ];
}
