import path from 'node:path';
import { visit } from 'unist-util-visit';
import { addressOf, findTarget, targetsOf } from '../../src/course/targets.ts';
import type { Target } from '../../src/course/targets.ts';
import { tagOf } from './mdx.ts';
import type { LessonSource } from './mdx.ts';
import { describeUnknown, placeOf } from './problem.ts';
import type { Problem } from './problem.ts';

const slugOf = (file: string): string => path.posix.basename(path.posix.dirname(file));

/** Finds references by number to nothing, and equations that have a number although nothing refers to them. */
export function checkTargets(lessons: readonly LessonSource[]): Problem[] {
  const targets = lessons.flatMap(({ file, text }) =>
    targetsOf({ slug: slugOf(file), place: 1, title: '', summary: '', body: text }),
  );
  const referredTo = new Set<Target>();
  const unknown = lessons.flatMap((lesson) => checkReferencesOf(lesson, targets, referredTo));
  return [...unknown, ...lessons.flatMap((lesson) => checkEquationsOf(lesson, targets, referredTo))];
}

function checkReferencesOf(
  { file, tree }: LessonSource,
  targets: readonly Target[],
  referredTo: Set<Target>,
): Problem[] {
  const problems: Problem[] = [];
  const from = slugOf(file);
  visit(tree, (node) => {
    const tag = tagOf(node);
    if (tag?.name !== 'Ref') return;
    const to = tag.attributes.get('to') ?? '';
    const target = findTarget(targets, to, from);
    if (target !== undefined) {
      referredTo.add(target);
      return;
    }
    const known = targets.map((one) => addressOf(one, from));
    const message = describeUnknown('<Ref to>', to, known);
    problems.push({ code: 'unknown-reference', file, ...placeOf(node), message });
  });
  return problems;
}

function checkEquationsOf(
  { file, tree }: LessonSource,
  targets: readonly Target[],
  referredTo: ReadonlySet<Target>,
): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const tag = tagOf(node);
    if (tag?.name !== 'Equation') return;
    const id = tag.attributes.get('id') ?? '';
    const target = findTarget(targets, `equation:${id}`, slugOf(file));
    if (target !== undefined && referredTo.has(target)) return;
    const message =
      target === undefined
        ? `<Equation id="${id}"> holds no formula. Put one between lines of $$ into it, and nothing else.`
        : `The equation "${id}" has a number, and nothing refers to it. Write <Ref to="equation:${id}" /> somewhere, or take the tag away.`;
    problems.push({ code: 'equation-unused', file, ...placeOf(node), message });
  });
  return problems;
}
