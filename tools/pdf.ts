/** Prints the built course as one PDF: `npm run pdf -- --help`. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { normalizeBase } from './base-path.mjs';
import { follow } from './command-line.ts';
import { makeChapter } from './pdf/chapter.ts';
import type { Site } from './pdf/chapter.ts';
import type { Part } from './pdf/contents.ts';
import type { Cover, CourseDocument } from './pdf/document.ts';
import { chapterNames, planParts } from './pdf/plan.ts';
import type { PartPlan } from './pdf/plan.ts';
import { printCourse } from './pdf/print-course.ts';
import { findFreePort } from './ports.mjs';
import { readPdfName, siteVersion, usualPdf } from './site-facts.mjs';
import { serveFolder } from './static-server.mjs';

const usage = `Usage: npm run pdf -- [-o file]

Prints the built course (dist/) as one PDF: a cover, the contents with the numbers of the pages, every lesson with its
figures as they begin, the glossary, the references. It takes SITE_URL and BASE_PATH as "npm run build" took them.

  -o, --output <file>   where it goes; unless told, dist/ and the name in COURSE_PDF, to which a site that was built with
                        that variable links, or ${usualPdf}
`;

interface Unit {
  readonly title: string;
  readonly lessons: readonly string[];
}

const folder = 'dist';

async function readPart({ title, paths }: PartPlan, site: Site): Promise<Part> {
  const chapters = paths.map(async (path) => {
    const id = site.chapters.get(path) ?? path;
    return makeChapter({ id, path, html: await readFile(`${folder}/${path}index.html`, 'utf8') }, site);
  });
  return { title, chapters: await Promise.all(chapters) };
}

/** The built course as one document. */
async function readCourse(): Promise<{ document: CourseDocument; base: string }> {
  const { units } = parse(await readFile('content/course.yaml', 'utf8')) as {
    readonly units: readonly Unit[];
  };
  const plan = planParts(units);
  const origin = process.env.SITE_URL === undefined ? null : new URL(process.env.SITE_URL).origin;
  const base = normalizeBase(process.env.BASE_PATH);
  const site: Site = { base, origin, chapters: chapterNames(plan) };
  const parts = await Promise.all(plan.map((part) => readPart(part, site)));
  const style = await readFile(new URL('pdf/course.css', import.meta.url), 'utf8');
  return { document: { cover: coverOf(origin === null ? null : `${origin}${base}`), parts, style }, base };
}

/** @param address - of the site; null where it has none yet */
function coverOf(address: string | null): Cover {
  return {
    title: 'Wavelength',
    subtitle: 'A course on stretching a language model’s context by re-basing its rotary position embeddings',
    notes: [
      ...(address === null ? [] : [`Figures that answer, and questions that are marked: ${address}`]),
      `Version ${siteVersion(process.env.GITHUB_SHA)}`,
      'Text under CC BY 4.0',
    ],
  };
}

await follow({
  usage,
  values: ['output'],
  shorts: { o: 'output' },
  mostWords: 0,
  run: async ({ values }) => {
    if (!existsSync(`${folder}/index.html`)) throw new Error('There is no dist/. Run "npm run build" first.');
    const output = values.get('output') ?? `${folder}/${readPdfName(process.env.COURSE_PDF) || usualPdf}`;
    const { document, base } = await readCourse();
    const port = await findFreePort(4390);
    const server = await serveFolder({ folder, port, base });
    try {
      const { file, printed } = await printCourse(document, `http://127.0.0.1:${String(port)}${base}`);
      await writeFile(output, file);
      const size = (file.byteLength / 1e6).toFixed(1);
      console.log(`${output}: ${String(printed.count)} pages, ${size} MB`);
    } finally {
      server.close();
      server.closeAllConnections();
    }
    return 0;
  },
});
