import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TestRun } from '../../kernel/evidence.ts';
import type { Grade } from '../../kernel/grade.ts';
import { limits } from '../../kernel/limits.ts';
import type { ResponseViewProps } from '../response-view.ts';
import type { CodePublic, VisibleTest } from './score.ts';
import { ProgramField } from '../../../editor/ProgramField.tsx';
import './view.css';

/** Far beyond what is read, so that a text too long is said to be so and not cut. */
const longestTyped = 2 * limits.code;
const leastRows = 8;

/** A field for a program, and the tests that it has to pass. */
export default function CodeView(props: ResponseViewProps) {
  const { id, question, response, onChange, grade, isInvalid, isClosed, outcomeId } = props;
  const { starter, tests } = question as CodePublic;
  const field = useRef<HTMLTextAreaElement>(null);
  const wasGiven = useRef(false);
  // What was typed before the page's scripts had arrived is an answer too.
  useLayoutEffect(() => {
    const { value = '', defaultValue = '' } = field.current ?? {};
    if (response === null && value !== defaultValue) onChange(value);
  }, []);
  // A response that is taken back, for another variant, leaves an empty field.
  useLayoutEffect(() => {
    if (response !== null) wasGiven.current = true;
    else if (wasGiven.current && field.current !== null) field.current.value = starter;
  }, [response]);
  return (
    <div class="code-answer">
      <ProgramField
        id={`${id}-answer`}
        label="Your program, in TypeScript"
        field={field}
        text={typeof response === 'string' ? response : null}
        starter={starter}
        least={leastRows}
        maxLength={longestTyped}
        isDisabled={isClosed}
        isInvalid={isInvalid}
        describedBy={outcomeId}
        onInput={onChange}
      />
      <Tests tests={tests} runs={runsOf(grade)} />
    </div>
  );
}

function runsOf(grade: Grade | null): readonly TestRun[] {
  const evidence = grade !== null && 'evidence' in grade ? grade.evidence : undefined;
  return evidence?.kind === 'test-runs' ? evidence.runs : [];
}

interface TestsProps {
  readonly tests: CodePublic['tests'];
  /** What came of each; empty until the program was run. */
  readonly runs: readonly TestRun[];
}

const columns = { wanted: 'Expected', got: 'Yours' };

/** The tests in a table; its places for results are there from the start. */
function Tests({ tests, runs }: TestsProps) {
  return (
    // A scrollable region has to be reachable by keyboard.
    <div class="code-tests" tabIndex={0} role="region" aria-label="Tests">
      <table>
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Result</th>
            <th scope="col">{columns.wanted}</th>
            <th scope="col">{columns.got}</th>
          </tr>
        </thead>
        <tbody>
          {tests.map((test, index) => (
            <TestRow key={index} test={test} name={nameHidden(tests, index)} run={runs[index] ?? null} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function nameHidden(tests: CodePublic['tests'], index: number): string {
  return `hidden test ${tests.slice(0, index + 1).filter((test) => test === null).length}`;
}

interface TestRowProps {
  readonly test: VisibleTest | null;
  /** What a hidden test is called. */
  readonly name: string;
  readonly run: TestRun | null;
}

function TestRow({ test, name, run }: TestRowProps) {
  return (
    <tr>
      <th scope="row">{test === null ? name : <code>{test.call}</code>}</th>
      <td class="code-result" data-passed={run?.passed}>
        {run !== null && (
          <>
            <span aria-hidden="true">{run.passed ? '✓' : '✗'}</span> {run.passed ? 'passed' : 'failed'}
          </>
        )}
      </td>
      <td data-column={test === null ? undefined : columns.wanted}>{test === null ? '–' : test.wanted}</td>
      <td data-column={test === null ? undefined : columns.got}>
        {test === null ? '–' : (run?.got ?? '')}
        {run?.printed !== undefined && (
          <pre class="code-printed" aria-label="Printed">
            {run.printed.join('\n')}
          </pre>
        )}
      </td>
    </tr>
  );
}
