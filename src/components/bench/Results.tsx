import { useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { CheckState } from './check-state.ts';
import { Examples } from './Examples.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { Problems } from './Problems.tsx';
import { QuestionView } from './QuestionView.tsx';
import { SpeechText } from './SpeechText.tsx';
import { Variants } from './Variants.tsx';

export interface ResultsProps {
  readonly check: CheckState;
  readonly guideUrl: string;
  /** Moves the caret of the text to a place. */
  readonly onPlace: (line: number, column: number) => void;
}

const tabs = ['Problems', 'Question', 'Variants', 'Examples', 'Speech', 'Export'] as const;

type Tab = (typeof tabs)[number];

/** What comes of a text, in tabs: the one that is chosen, and it alone, is drawn. */
export function Results(props: ResultsProps) {
  const [chosen, setChosen] = useState<Tab>('Problems');
  const { check } = props;
  return (
    <>
      <TabList chosen={chosen} problems={check.problems.length} onChoose={setChosen} />
      <div
        id="bench-panel"
        role="tabpanel"
        class="bench-panel"
        tabIndex={0}
        aria-labelledby={`bench-tab-${chosen.toLowerCase()}`}
      >
        <Panel tab={chosen} {...props} />
      </div>
    </>
  );
}

interface TabListProps {
  readonly chosen: Tab;
  readonly problems: number;
  readonly onChoose: (tab: Tab) => void;
}

/** The tabs. Arrow keys go from one to the next, Home and End to the first and last. */
function TabList({ chosen, problems, onChoose }: TabListProps) {
  const root = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const at = tabs.indexOf(chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    root.current?.querySelector<HTMLElement>(`#bench-tab-${next.toLowerCase()}`)?.focus();
  };
  return (
    <div ref={root} class="bench-tabs" role="tablist" aria-label="What comes of the text">
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`bench-tab-${tab.toLowerCase()}`}
          aria-selected={tab === chosen}
          aria-controls="bench-panel"
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={go}
        >
          {tab}
          {tab === 'Problems' && problems > 0 && <span class="bench-count"> {problems}</span>}
        </button>
      ))}
    </div>
  );
}

function Panel({ tab, check, guideUrl, onPlace }: ResultsProps & { readonly tab: Tab }) {
  const { drawn, isDrawnEarlier, report, isReportEarlier } = check;
  switch (tab) {
    case 'Problems':
      return <Problems check={check} guideUrl={guideUrl} onPlace={onPlace} />;
    case 'Question':
      return (
        <Known of={drawn} isEarlier={isDrawnEarlier}>
          {(known) => <QuestionView drawn={known} />}
        </Known>
      );
    case 'Variants':
      return (
        <Known of={report} isEarlier={isReportEarlier}>
          {(known) => <Variants report={known} />}
        </Known>
      );
    case 'Examples':
      return (
        <Known of={report} isEarlier={isReportEarlier}>
          {(known) => <Examples report={known} />}
        </Known>
      );
    case 'Speech':
      return (
        <Known of={drawn} isEarlier={isDrawnEarlier}>
          {(known) => <SpeechText drawn={known} />}
        </Known>
      );
    case 'Export':
      return (
        <Known of={drawn} isEarlier={isDrawnEarlier}>
          {(known) => <ExportPanel drawn={known} />}
        </Known>
      );
  }
}

interface KnownProps<Thing> {
  readonly of: Thing | null;
  readonly isEarlier: boolean;
  readonly children: (thing: Thing) => ComponentChildren;
}

/** What is known of the last good text, and that it is of an earlier one, where it is. */
function Known<Thing>({ of: thing, isEarlier, children }: KnownProps<Thing>) {
  if (thing === null) {
    return (
      <p class="bench-note">This shows once the text is a question. The problems say what is missing.</p>
    );
  }
  return (
    <>
      {isEarlier && (
        <p class="bench-earlier">
          This is the last text that held together, not the one that stands there now.
        </p>
      )}
      {children(thing)}
    </>
  );
}
