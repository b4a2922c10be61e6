import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ProgramField } from '../../editor/ProgramField.tsx';
import type { Notebook } from '../../notebook/notebook.ts';
import { limits } from '../../quiz/kernel/limits.ts';
import type { CellProblem, CellResult } from '../../sandbox/cell.ts';
import { CellOutput } from './CellOutput.tsx';
import { keepCode } from './kept-code.ts';
import type { CellPlace } from './kept-code.ts';
import { useRun } from './use-run.ts';

interface CellAppProps {
  readonly place: CellPlace;
  /** The code of the lesson. */
  readonly starter: string;
  /** What the reader made of it before; null for nothing. */
  readonly kept: string | null;
  /** The output that the build drew, as HTML; it stays until the first run. */
  readonly drawn: string;
  readonly notebook: Notebook;
  /** What opened the cell: a press of one of its buttons, or what was kept. */
  readonly opened: 'run' | 'edit' | 'kept';
}

/** A cell that was turned to: its code in a field, and what comes of it. */
export function CellApp({ place, starter, kept, drawn, notebook, opened }: CellAppProps) {
  const [text, setText] = useState(kept ?? starter);
  const { result, isRunning, run } = useRun(text, notebook, opened !== 'edit');
  const field = useRef<HTMLTextAreaElement>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const problem = result?.problem ?? null;
  const id = `cell-${place.cell}-code`;
  useLayoutEffect(() => {
    if (opened === 'edit') field.current?.focus();
    if (opened === 'run') runButton.current?.focus({ preventScroll: true });
  }, []);
  const change = (next: string) => {
    setText(next);
    keepCode(place, next === starter ? null : next);
  };
  return (
    <>
      <ProgramField
        id={id}
        label="The code of this cell, in TypeScript"
        isLabelHidden
        field={field}
        text={text}
        starter={starter}
        maxLength={limits.code}
        faultyLines={problem === null || problem.line === null ? [] : [problem.line]}
        isInvalid={problem !== null}
        describedBy={`${id}-status`}
        onInput={change}
        onRun={run}
      />
      <div class="cell-actions no-print">
        <button ref={runButton} type="button" class="button" onClick={() => run()}>
          Run
        </button>
        <button
          type="button"
          class="button"
          disabled={text === starter}
          onClick={() => {
            change(starter);
            run(starter);
          }}
        >
          Reset
        </button>
        <p id={`${id}-status`} class="cell-note" role="status" data-problem={problem !== null}>
          {statusOf(result, isRunning)}
        </p>
      </div>
      <div class="cell-output">
        {result === null ? (
          <div dangerouslySetInnerHTML={{ __html: drawn }} />
        ) : (
          <CellOutput shown={result.shown} />
        )}
      </div>
    </>
  );
}

function statusOf(result: CellResult | null, isRunning: boolean): string {
  if (isRunning) return 'Running …';
  if (result === null) return '';
  if (result.problem !== null) return problemInWords(result.problem);
  return result.shown.length === 0 ? 'It ran and showed nothing. End it with an expression.' : 'Done.';
}

/** Why a cell came to no end, for its reader. */
export function problemInWords({ kind, message, line }: CellProblem): string {
  if (kind === 'timeout')
    return 'Stopped: it did not come to an end in time. Is there a loop that never ends?';
  if (kind === 'unavailable') return `The code could not be run here. ${message}`;
  const place = line === null ? '' : `Line ${line}: `;
  const words = message.replace(/[.\s]*$/, '.');
  return place === '' ? words.charAt(0).toUpperCase() + words.slice(1) : place + words;
}
