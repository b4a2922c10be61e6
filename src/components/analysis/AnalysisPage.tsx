import { useRef, useState } from 'preact/hooks';
import { NoSet } from '../set/SetTroubles.tsx';
import { useIndex } from '../set/use-index.ts';
import { ClassReport } from './ClassReport.tsx';
import type { ClassReportProps } from './ClassReport.tsx';
import { FileDrop } from './FileDrop.tsx';
import { readFiles } from './read-files.ts';
import type { FilesRead } from './read-files.ts';

export interface AnalysisPageProps extends Omit<ClassReportProps, 'files' | 'index'> {
  readonly indexUrl: string;
}

const nothing: FilesRead = { taken: [], refused: [] };

/** Reads files, one lot after another. */
function useFiles() {
  const [read, setRead] = useState(nothing);
  const [progress, setProgress] = useState<string | null>(null);
  const latest = useRef(Promise.resolve(nothing));
  const add = (files: readonly File[]) => {
    if (files.length === 0) return;
    latest.current = latest.current.then(async (before) => {
      setProgress('Reading …');
      const after = await readFiles(files, before, (count) =>
        setProgress(`${String(count)} of ${String(files.length)} files …`),
      );
      setRead(after);
      setProgress(null);
      return after;
    });
  };
  const clear = () => {
    latest.current = Promise.resolve(nothing);
    setRead(nothing);
  };
  return { read, progress, add, clear };
}

/** The analysis of a class: files in, statistics out, on this device alone. */
export default function AnalysisPage({ indexUrl, ...report }: AnalysisPageProps) {
  const { read, progress, add, clear } = useFiles();
  const { taken } = read;
  const { index, load } = useIndex(indexUrl, taken.length > 0);
  return (
    <>
      <FileDrop read={read} progress={progress} onFiles={add} onClear={clear} />
      {taken.length > 0 && !Array.isArray(index) && (
        <NoSet state={index === null ? { kind: 'loading' } : { kind: 'failed', retry: load }} />
      )}
      {taken.length > 0 && Array.isArray(index) && <ClassReport {...report} files={taken} index={index} />}
    </>
  );
}
