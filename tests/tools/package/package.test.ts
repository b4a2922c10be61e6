import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { readUnit } from '../../../src/lms/unit.ts';
import { writeSet } from '../../../src/player/question-set.ts';
import { UsageError } from '../../../tools/command-line.ts';
import { writeManifest } from '../../../tools/package/manifests.ts';
import { pack, readSite } from '../../../tools/package/pack.ts';
import { planPackage } from '../../../tools/package/plan.ts';
import { indexEntry } from '../../support/index-entry.ts';

const course = {
  index: [
    indexEntry('yarn/hard', { difficulty: 5, canVary: false }),
    indexEntry('yarn/easy', { difficulty: 1 }),
    indexEntry('yarn/placed', { isInText: true }),
    indexEntry('bare/placed', { isInText: true }),
  ],
  lessons: new Map([
    ['yarn', 'YaRN & <others>'],
    ['bare', 'Bare'],
  ]),
};
const link = (mode: 'practice' | 'exam', hash = '0') =>
  writeSet({
    mode,
    seed: 7,
    tries: null,
    minutes: 20,
    title: 'Monday',
    items: [{ question: 'yarn/easy', hash }],
  });
const plan = (what: string, pass: number | null = null) =>
  planPackage(course, { kind: 'scorm12', what, pass, iri: null });

describe('what a package holds', () => {
  test('of the course: the questions of its texts; of a lesson: its practice set, the easy ones first', () => {
    expect(plan('course').unit).toMatchObject({ start: 'index.html', sitting: null, isExam: false });
    expect(plan('course').unit.items.map(({ question }) => question)).toEqual(['yarn/placed', 'bare/placed']);
    const lesson = plan('yarn');
    expect(lesson.unit.title).toBe('YaRN & <others>: practice');
    expect(lesson.unit.items.map(({ question }) => question)).toEqual(['yarn/easy', 'yarn/hard']);
    expect(lesson.bare).toEqual(['practice.html']);
  });

  test('of a link, whole or its end: a set in its variants, in the sitting that its page opens', () => {
    const { unit, name } = plan(`https://example.org/practice/exam/#${link('exam')}`);
    expect(unit).toMatchObject({ isExam: true, start: `practice-exam.html#${link('exam')}` });
    expect(unit.sitting).toMatch(/^set-[0-9a-z]{28}$/);
    expect(name).toMatch(/^set-[0-9a-z]{14}$/);
    expect(unit.items[0]?.seed).toBeGreaterThan(0);
    expect(plan(link('practice')).unit).toMatchObject({ isExam: false, title: 'Monday' });
    expect(readUnit(JSON.stringify(unit))).toEqual(unit);
  });

  test('says what is wrong with what is asked for', () => {
    expect(() => plan('yarm')).toThrow('Did you mean "yarn"?');
    expect(() => plan('bare')).toThrow('has no practice set');
    expect(() => plan('mode=exam&items=x')).toThrow(UsageError);
    expect(() => plan(link('exam', 'abc'))).toThrow('Changed since the link was made: yarn/easy');
    expect(() => plan(link('exam').replace('yarn/easy', 'yarn/gone'))).toThrow('has no question yarn/gone');
  });
});

describe('the manifest', () => {
  const files = ['pages/lms.html', 'questions/a&b.json'];
  const read = (kind: 'scorm12' | 'scorm2004' | 'cmi5', pass: number | null) => {
    const manifest = writeManifest(kind, { ...plan('yarn', pass) }, files);
    const document = new DOMParser().parseFromString(manifest.text, 'text/xml');
    const texts = (name: string) =>
      [...document.getElementsByTagName(name)].map(({ textContent }) => textContent);
    return { file: manifest.file, text: manifest.text, texts, document };
  };

  test('of SCORM names version, title, launch page, every file and the score that passes', () => {
    const old = read('scorm12', 0.7);
    expect(old.file).toBe('imsmanifest.xml');
    expect(old.texts('schemaversion')).toEqual(['1.2']);
    expect(old.texts('title')).toEqual(Array<string>(2).fill('YaRN & <others>: practice'));
    expect(old.texts('adlcp:masteryscore')).toEqual(['70']);
    expect([...old.document.getElementsByTagName('file')].map((file) => file.getAttribute('href'))).toEqual(
      files,
    );
    expect(old.text).toContain('adlcp:scormtype="sco" href="pages/lms.html"');
    const newer = read('scorm2004', 0.7);
    expect(newer.texts('schemaversion')).toEqual(['2004 4th Edition']);
    expect(newer.texts('imsss:minNormalizedMeasure')).toEqual(['0.7']);
    expect(newer.text).toContain('adlcp:scormType="sco" href="pages/lms.html"');
    expect(read('scorm2004', null).text).toContain('satisfiedByMeasure="false"');
  });

  test('of cmi5 says when a learner may move on', () => {
    const one = read('cmi5', 0.7);
    expect(one.file).toBe('cmi5.xml');
    expect(one.texts('url')).toEqual(['pages/lms.html']);
    const unit = one.document.getElementsByTagName('au')[0];
    expect(unit?.getAttribute('id')).toBe('urn:wavelength:practice-yarn');
    expect(unit?.getAttribute('moveOn')).toBe('CompletedOrPassed');
    expect(unit?.getAttribute('masteryScore')).toBe('0.7');
    expect(read('cmi5', null).document.getElementsByTagName('au')[0]?.getAttribute('moveOn')).toBe(
      'Completed',
    );
  });
});

describe('a packed site', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  const policy = `<meta http-equiv="content-security-policy" content="connect-src 'self';">`;
  const head = (title: string) =>
    `<html><head>${policy}<title>${title} · Wavelength</title><link rel="icon" type="image/svg+xml" href="/favicon.svg"></head>`;
  const built: Readonly<Record<string, string>> = {
    'index.html': `${head('The course')}<script type="module" src="/_astro/Home.A.js"></script></html>`,
    'lms/index.html': `${head('Launch')}</html>`,
    'practice/index.html': `${head('Practice')}</html>`,
    'lessons/yarn/index.html': `${head('YaRN &#38; others &amp; &quot;x&quot;')}</html>`,
    'lessons/bare/index.html': `${head('Bare')}</html>`,
    'bank/index.html': `${head('Bank')}<script src="/_astro/Bank.A.js"></script></html>`,
    'questions.json': JSON.stringify(course.index),
    'questions/yarn/easy.json': '{}',
    'favicon.svg': '<svg/>',
    'service-worker.js': '',
    '_astro/Home.A.js': 'import("./Part.A.js")',
    '_astro/Part.A.js': '',
    '_astro/Bank.A.js': '',
  };
  for (const [file, text] of Object.entries(built)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }

  test('has the pages of learners, the scripts that they name, and nothing of the bank', async () => {
    const site = await readSite(folder);
    expect(site.lessons.get('yarn')).toBe('YaRN & others & "x"');
    const files = await pack(site, planPackage(site, { kind: 'cmi5', what: 'yarn', pass: null, iri: null }));
    expect([...files.keys()].sort()).toEqual([
      '_astro/Home.A.js',
      '_astro/Part.A.js',
      'bare.css',
      'cmi5.xml',
      'favicon.svg',
      'package.css',
      'pages/index.html',
      'pages/lessons-bare.html',
      'pages/lessons-yarn.html',
      'pages/lms.html',
      'pages/practice.html',
      'questions.json',
      'questions/yarn/easy.json',
      'unit.json',
    ]);
    const text = (file: string) => new TextDecoder().decode(files.get(file));
    expect(text('pages/practice.html')).toContain('../bare.css');
    expect(text('pages/index.html')).not.toContain('../bare.css');
    // The store of a cmi5 launch may be anywhere; other pages reach their own host alone.
    expect(text('pages/lms.html')).toContain("connect-src 'self' https: http:;");
    expect(text('pages/index.html')).toContain("connect-src 'self';");
  });

  test('has to be there', async () => {
    await expect(readSite(path.join(folder, 'questions'))).rejects.toThrow('Run `npm run build` first');
  });
});
