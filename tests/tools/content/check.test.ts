import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../tools/content/check.ts';
import { collectContent } from '../../../tools/content/collect.ts';
import { formatProblem } from '../../../tools/content/problem.ts';

describe('checkContent on a course full of slips', () => {
  const problems = checkContent(collectContent('tests/fixtures/content/slips')).map(formatProblem);

  const about = (code: string): string[] => problems.filter((problem) => problem.includes(` ${code}: `));

  it('names the right place of a file that no collection loads', () => {
    expect(about('unclaimed-file')).toMatchInlineSnapshot(`
      [
        "content/lessons/first/lesson.mdx unclaimed-file: No collection loads "content/lessons/first/lesson.mdx". Rename it to "content/lessons/first/index.mdx".",
        "content/lessons/unlisted/index.md unclaimed-file: No collection loads "content/lessons/unlisted/index.md". Rename it to "content/lessons/unlisted/index.mdx".",
        "content/misconception/lost.yaml unclaimed-file: No collection loads "content/misconception/lost.yaml". Rename it to "content/misconceptions/lost.yaml".",
        "content/notes.txt unclaimed-file: No collection loads "content/notes.txt". Content files are "content/course.yaml", "content/lessons/*/index.mdx", "content/lessons/*/questions/*.yaml", "content/misconceptions/*.yaml", "content/references/*.yaml", "content/glossary/*.yaml", "content/models/*.yaml", "content/published/*.yaml", "content/lessons/*/figures/**", "content/LICENSE".",
        "content/references/peng-2023.yml unclaimed-file: No collection loads "content/references/peng-2023.yml". Rename it to "content/references/peng-2023.yaml".",
        "content/terms/turn.yaml unclaimed-file: No collection loads "content/terms/turn.yaml". Rename it to "content/glossary/turn.yaml".",
      ]
    `);
  });

  it('proposes an id for a folder that is not named as one', () => {
    expect(about('id-not-kebab-case')).toMatchInlineSnapshot(`
      [
        "content/lessons/Second_Lesson/index.mdx id-not-kebab-case: "Second_Lesson" is an id, and ids are lower-case words joined by hyphens. Rename it to "second-lesson".",
      ]
    `);
  });

  it('compares the course with the lessons that exist', () => {
    expect([...about('lesson-missing'), ...about('lesson-repeated'), ...about('lesson-unlisted')])
      .toMatchInlineSnapshot(`
        [
          "content/course.yaml lesson-missing: The course lists "absent", and there is no content/lessons/absent/index.mdx. Create or unlist it.",
          "content/course.yaml lesson-repeated: The course lists "first" twice. Keep one place.",
          "content/course.yaml lesson-unlisted: No unit lists the lesson "Second_Lesson". Add "- Second_Lesson" to the unit it belongs to.",
          "content/course.yaml lesson-unlisted: No unit lists the lesson "unlisted". Add "- unlisted" to the unit it belongs to.",
        ]
      `);
  });

  it('finds code and money in a lesson', () => {
    expect([...about('code-in-lesson'), ...about('dollar-sign')]).toMatchInlineSnapshot(`
      [
        "content/lessons/first/index.mdx:8:1 code-in-lesson: A lesson holds no code, and has "import Chart from './Chart.astro'". Remove it: the tags of src/components/lesson are there without an import.",
        "content/lessons/first/index.mdx:12:16 dollar-sign: "$5 or US$" would be typeset as a formula. Write \\$ for the currency, and a formula without spaces inside its dollars.",
      ]
    `);
  });

  it('finds results typed by hand, and allowances that allow nothing', () => {
    expect([...about('typed-number'), ...about('typed-number-unused')]).toMatchInlineSnapshot(`
      [
        "content/lessons/first/index.mdx:10 typed-number: "4.0890" is typed by hand. Write <Value of="…" /> in prose or {{…}} in a formula, or give the reason in a comment {/* typed 4.0890: … */}.",
        "content/lessons/first/index.mdx:10 typed-number: "40,890" is typed by hand. Write <Value of="…" /> in prose or {{…}} in a formula, or give the reason in a comment {/* typed 40,890: … */}.",
        "content/lessons/first/questions/how-many.yaml:3 typed-number: "4.0890" is typed by hand. Write {{…}}, or give the reason in a comment # typed 4.0890: ….",
        "content/lessons/first/questions/how-many.yaml:8 typed-number: "3.9143" is typed by hand. Write {{…}}, or give the reason in a comment # typed 3.9143: ….",
        "content/glossary/pair.yaml:2 typed-number: "6.2832" is typed by hand. Write {{…}}, or give the reason in a comment # typed 6.2832: ….",
        "content/lessons/first/index.mdx:16:1 typed-number-unused: The comment allows "9.99", which is not in the lesson. Remove the comment.",
      ]
    `);
  });

  it('finds names and links that lead nowhere', () => {
    expect(about('unknown-reference')).toMatchInlineSnapshot(`
      [
        "content/lessons/first/index.mdx:14:1 unknown-reference: "peng-2032" (<Cite id>) does not exist. Did you mean "peng-2023"?",
        "content/lessons/first/index.mdx:14:25 unknown-reference: "first/missing" (<Question id>) does not exist. Known are: first/how-many.",
        "content/lessons/first/index.mdx:14:57 unknown-reference: "dial" (<Widget name>) does not exist. Known are: none.",
        "content/lessons/first/index.mdx:14:80 unknown-reference: "/lessons/second/" (link) does not exist. Did you mean "/lessons/first/"?",
        "content/lessons/first/index.mdx:14:108 unknown-reference: "pears" (<Term id>) does not exist. Known are: pair.",
        "content/lessons/first/index.mdx:18:5 unknown-reference: "figure:dail" (<Ref to>) does not exist. Did you mean "figure:dial"?",
        "content/lessons/first/questions/how-many.yaml:5:23 unknown-reference: "red-it" (objectives) does not exist. Did you mean "read-it"?",
        "content/lessons/first/questions/how-many.yaml:7:20 unknown-reference: "off-by-two" (misconception) does not exist. Did you mean "off-by-one"?",
        "content/glossary/pair.yaml:3:9 unknown-reference: "fist" (lesson) does not exist. Did you mean "first"?",
        "content/glossary/pair.yaml:4:25 unknown-reference: "peng-2032" (references) does not exist. Did you mean "peng-2023"?",
      ]
    `);
  });

  it('finds equations that are numbered for nobody, and one without a formula', () => {
    expect(about('equation-unused')).toMatchInlineSnapshot(`
      [
        "content/lessons/first/index.mdx:28:1 equation-unused: The equation "lonely" has a number, and nothing refers to it. Write <Ref to="equation:lonely" /> somewhere, or take the tag away.",
        "content/lessons/first/index.mdx:36:1 equation-unused: <Equation id="empty"> holds no formula. Put one between lines of $$ into it, and nothing else.",
      ]
    `);
  });

  it('finds nothing else', () => {
    const codes = problems.map((problem) => problem.split(' ')[1]);
    expect([...new Set(codes)].sort()).toMatchInlineSnapshot(`
      [
        "code-in-lesson:",
        "dollar-sign:",
        "equation-unused:",
        "id-not-kebab-case:",
        "lesson-missing:",
        "lesson-repeated:",
        "lesson-unlisted:",
        "typed-number-unused:",
        "typed-number:",
        "unclaimed-file:",
        "unknown-reference:",
      ]
    `);
  });
});
