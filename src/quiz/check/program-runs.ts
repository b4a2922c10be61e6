import type { Facts, PartFact, ProgramFact } from '../kernel/facts.ts';
import type { Grade } from '../kernel/grade.ts';
import { atKey, writePath } from './problem.ts';
import type { Finding } from './problem.ts';

/** Starters that pass every test as they are. */
export async function checkStarters(
  { programs, parts }: Facts,
  grade: (raw: unknown) => Grade | Promise<Grade>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const program of programs.filter(({ starter }) => starter.trim() !== '')) {
    const steps = stepsTo(program, parts);
    // A starter as it stands is sent back, and so would a comment more; one that does the same is run.
    const raw = steps.reduceRight<unknown>((inner, id) => ({ [id]: inner }), `${program.starter}\n;\n`);
    if (gradeAt(await grade(raw), steps)?.verdict !== 'correct') continue;
    const message = 'the starter passes every test as it is, so nothing is left to do';
    const advice = 'leave out of it what is asked for, or add a test that it fails';
    findings.push(atKey([...program.path, 'starter'], 'E077', message, advice));
  }
  return findings;
}

/** Which tests the programs of examples failed. */
export class FailedTests {
  readonly #facts: Pick<Facts, 'programs' | 'parts'>;
  readonly #failed = new Set<string>();
  readonly #run = new Set<string>();

  constructor(facts: Pick<Facts, 'programs' | 'parts'>) {
    this.#facts = facts;
  }

  /** Notes what an example got. */
  note(grade: Grade): void {
    for (const program of this.#facts.programs) {
      const given = gradeAt(grade, stepsTo(program, this.#facts.parts));
      if (given === undefined || given.verdict === 'invalid' || given.verdict === 'ungraded') continue;
      const { evidence } = given;
      if (evidence?.kind !== 'test-runs') continue;
      for (const [index, { passed }] of evidence.runs.entries()) {
        this.#run.add(nameOf(program, index));
        if (!passed) this.#failed.add(nameOf(program, index));
      }
    }
  }

  /** Tests that every program of an example passes. */
  findings(): readonly Finding[] {
    return this.#facts.programs.flatMap((program) =>
      program.tests.flatMap(({ path, call }, index): readonly Finding[] => {
        const name = nameOf(program, index);
        if (!this.#run.has(name) || this.#failed.has(name)) return [];
        const message = `every example passes the test "${call}", so nothing shows what it is there to find`;
        const advice = 'add an example with a program that fails it, or take the test out';
        return [atKey([...path, 'call'], 'W131', message, advice)];
      }),
    );
  }
}

const nameOf = ({ path }: ProgramFact, index: number): string => `${writePath(path)} ${index}`;

/** The ids that lead to the part that asks for a program; none where the whole question does. */
function stepsTo({ path }: ProgramFact, parts: readonly PartFact[]): readonly string[] {
  const part = parts.find((one) => writePath(one.path) === writePath(path));
  return part === undefined ? [] : part.id.split('/');
}

function gradeAt(grade: Grade, steps: readonly string[]): Grade | undefined {
  return steps.reduce<Grade | undefined>((outer, id) => outer?.parts?.[id], grade);
}
