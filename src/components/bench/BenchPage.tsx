import { useEffect, useRef, useState } from 'preact/hooks';
import { ProgramField } from '../../editor/ProgramField.tsx';
import { lazyView } from '../question/lazy-view.tsx';
import { Status } from './Status.tsx';
import type { BenchContext } from './context.ts';
import { NameFields } from './NameFields.tsx';
import { SaveFile } from './SaveFile.tsx';
import { offsetOf } from './start.ts';
import { StartPanel } from './StartPanel.tsx';
import { useBounded } from './use-bounded.ts';
import { useCheck } from './use-check.ts';
import { useCourse } from './use-course.ts';
import { useFile } from './use-file.ts';

export interface BenchPageProps {
  /** Where the course's context is. */
  readonly courseUrl: string;
  /** Where the question files are, with a slash at the end. */
  readonly sourcesUrl: string;
  /** Where the checker's codes are explained. */
  readonly guideUrl: string;
}

const Results = lazyView(async () => ({ default: (await import('./Results.tsx')).Results }));

/** The authoring bench: a question file on the left, and on the right what comes of it. */
export default function BenchPage(props: BenchPageProps) {
  const course = useCourse(props.courseUrl);
  if (course.kind === 'loading') return <p class="bench-note">The course is being loaded.</p>;
  if (course.kind === 'failed') {
    return (
      <div class="bench-note" role="alert">
        <p>The course could not be loaded, so nothing can be checked. Check your connection.</p>
        <button type="button" class="button" onClick={course.retry}>
          Try again
        </button>
      </div>
    );
  }
  return <Bench {...props} context={course.context} />;
}

/** The line that a field's text begins a place at, brought into sight. */
function showPlace(field: HTMLTextAreaElement, line: number, column: number): void {
  const at = offsetOf(field.value, line, column);
  field.focus();
  field.setSelectionRange(at, at);
  const height = Number.parseFloat(getComputedStyle(field).lineHeight);
  field.scrollTop = Math.max(0, (line - 4) * height);
}

function Bench({ context, sourcesUrl, guideUrl }: BenchPageProps & { readonly context: BenchContext }) {
  const work = useFile();
  const { id, text } = work.file;
  const check = useCheck(context, id, text);
  const field = useRef<HTMLTextAreaElement>(null);
  // Whoever began or opened a file goes on at the beginning of its text.
  useEffect(() => {
    if (work.asked === 0) return;
    field.current?.setSelectionRange(0, 0);
    field.current?.focus({ preventScroll: true });
    field.current?.scrollTo(0, 0);
  }, [work.asked]);
  const { tooLong, typeBounded } = useBounded(field, work);
  // On a narrow screen one of the two is in sight.
  const [side, setSide] = useState<Side>('text');
  return (
    <div class="bench" data-side={side}>
      <StartPanel context={context} sourcesUrl={sourcesUrl} work={work} />
      {id !== '' && (
        <>
          <div class="bench-head">
            <NameFields context={context} sourcesUrl={sourcesUrl} work={work} />
            <SaveFile file={work.file} />
          </div>
          <SideSwitch side={side} problems={check.problems.length} onSide={setSide} />
          <div class="bench-panes">
            <section class="bench-text" aria-label="The question file">
              <ProgramField
                id="bench-text"
                label="The question file, in YAML"
                isLabelHidden
                language="yaml"
                field={field}
                text={text}
                starter=""
                least={24}
                faultyLines={check.problems.map(({ line }) => line)}
                isInvalid={check.problems.some(({ severity }) => severity === 'error')}
                describedBy="bench-status"
                onInput={typeBounded}
              />
            </section>
            <section class="bench-results" aria-label="What comes of it">
              {tooLong !== '' && (
                <p class="bench-earlier" role="alert">
                  {tooLong}
                </p>
              )}
              <Status check={check} />
              <Results
                check={check}
                guideUrl={guideUrl}
                onPlace={(line, column) => {
                  setSide('text');
                  // The field has to be in sight before it can be turned to.
                  requestAnimationFrame(() => {
                    if (field.current !== null) showPlace(field.current, line, column);
                  });
                }}
              />
            </section>
          </div>
          {!work.isKept && (
            <p class="bench-note" role="alert">
              This device keeps no draft, because its storage is full or closed to this site. Download the
              file before you leave.
            </p>
          )}
        </>
      )}
    </div>
  );
}

type Side = 'text' | 'results';

interface SideSwitchProps {
  readonly side: Side;
  readonly problems: number;
  readonly onSide: (side: Side) => void;
}

/** On a narrow screen: the text, or what comes of it. */
function SideSwitch({ side, problems, onSide }: SideSwitchProps) {
  return (
    <div class="bench-switch" role="group" aria-label="What is in sight">
      <button type="button" aria-pressed={side === 'text'} onClick={() => onSide('text')}>
        Text
      </button>
      <button type="button" aria-pressed={side === 'results'} onClick={() => onSide('results')}>
        What comes of it
        {problems > 0 && <span class="bench-count"> {problems}</span>}
      </button>
    </div>
  );
}
