import { describe, expect, it } from 'vitest';
import { planQuick } from '../../../tools/quick/plan.ts';

const course = [
  { file: 'content/lessons/one/questions/first.yaml', isOf: (type: string) => type === 'order' },
  {
    file: 'content/lessons/one/questions/second.yaml',
    isOf: (type: string) => ['case', 'order'].includes(type),
  },
  { file: 'content/lessons/one/questions/third.yaml', isOf: (type: string) => type === 'numeric' },
];

const planned = (...files: string[]) => {
  const { steps, unchecked } = planQuick(files, 'HEAD~3', () => course);
  const argsOf = (name: string) => steps.find((step) => step.name === name)?.commands[0]?.args ?? [];
  return { names: steps.map(({ name }) => name), argsOf, unchecked: unchecked.join('\n') };
};

const question = 'content/lessons/one/questions/which.yaml';

describe('planQuick', () => {
  it('checks a question as an author does, and nothing of the code', () => {
    const { names, argsOf, unchecked } = planned(question);
    expect(names).toEqual(['format', 'questions']);
    expect(argsOf('questions')).toEqual(['check', '--errors-only', question]);
    expect(unchecked).not.toContain('questions that did not change');
  });

  it('checks a lesson’s text, and says that its other questions were not', () => {
    const { names, unchecked } = planned('content/lessons/one/index.mdx');
    expect(names).toEqual(['format', 'content']);
    expect(unchecked).toContain('questions that did not change themselves');
  });

  it('lints changed code, and runs the tests that changed since the same commit', () => {
    const { names, argsOf } = planned('src/widgets/a/View.tsx', 'src/widgets/a/view.css');
    expect(names).toEqual(['format', 'tests', 'lint', 'types']);
    expect(argsOf('lint')).toEqual(['src/widgets/a/View.tsx']);
    expect(argsOf('tests').slice(-2)).toEqual(['--changed', 'HEAD~3']);
    expect(argsOf('format').slice(-2)).toEqual(['src/widgets/a/View.tsx', 'src/widgets/a/view.css']);
  });

  it('tries a type of question by its tests, its questions, and what all types are held to', () => {
    const { names, argsOf, unchecked } = planned(
      'src/quiz/types/order/score.ts',
      'tests/quiz/types/order/score.test.ts',
    );
    expect(names).toEqual(['format', 'questions', 'tests', 'contract', 'lint', 'types']);
    expect(argsOf('questions').slice(2)).toEqual([
      'content/lessons/one/questions/first.yaml',
      'content/lessons/one/questions/second.yaml',
    ]);
    expect(argsOf('tests').at(-1)).toBe('tests/quiz/types/order/');
    expect(argsOf('tests')).not.toContain('--changed');
    expect(argsOf('contract').slice(-3)).toEqual([
      'tests/contracts/question-types.test.ts',
      '-t',
      '^(order)\\b',
    ]);
    expect(unchecked).toContain('through the list of all');
  });

  it.each(['src/quiz/types/runtime.ts', 'src/player/session.ts'])(
    'runs all tests that import what is no single type’s: %s',
    (file) => {
      const { argsOf } = planned('src/quiz/types/order/score.ts', file);
      expect(argsOf('tests').slice(-2)).toEqual(['--changed', 'HEAD~3']);
    },
  );

  it('says of an Astro file that its types were not checked', () => {
    const { names, unchecked } = planned('src/pages/index.astro');
    expect(names).toEqual(['format', 'tests', 'component-lint']);
    expect(unchecked).toContain('types in .astro files');
  });

  it.each(['package.json', 'vitest.config.ts'])('leaves the tests, all of which depend on %s', (file) => {
    const { names, unchecked } = planned('src/widgets/a/model.ts', file);
    expect(names).not.toContain('tests');
    expect(unchecked).toContain('all unit tests');
  });

  it('names what it never checks', () => {
    expect(planned('README.md').unchecked).toContain('in a browser');
  });
});
