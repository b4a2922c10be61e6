import { useEffect, useRef, useState } from 'preact/hooks';
import { dropBenchDraft, keepBenchDraft, listBenchDrafts } from '../../progress/bench-drafts.ts';
import type { BenchDraft } from '../../progress/bench-drafts.ts';

/** The file at work: which question it is, its text, and what is published under its name. */
export interface OpenFile {
  /** `<lesson>/<file name>`. */
  readonly id: string;
  readonly text: string;
  /** The text of the course's file of that name; null where there is none, or it is not known. */
  readonly published: string | null;
}

/** How long after the last key a draft is kept, in milliseconds. */
const keepingMs = 400;

const nothing: OpenFile = { id: '', text: '', published: null };

/** Keeps the text of a file as a draft, a moment after the last key and when the page is left. */
function useDrafts(file: OpenFile) {
  const [drafts, setDrafts] = useState<readonly BenchDraft[]>([]);
  const [isKept, setKept] = useState(true);
  const newest = useRef(file);
  newest.current = file;
  const keep = () => {
    const { id, text, published } = newest.current;
    // The course's own text is no draft.
    if (id === '' || text === '' || text === published) return;
    setKept(keepBenchDraft({ question: id, text, at: Date.now() }));
    setDrafts(listBenchDrafts());
  };
  useEffect(() => setDrafts(listBenchDrafts()), []);
  useEffect(() => {
    const timer = setTimeout(keep, keepingMs);
    return () => clearTimeout(timer);
  }, [file]);
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, []);
  const drop = (question: string) => {
    dropBenchDraft(question);
    setDrafts(listBenchDrafts());
  };
  return { drafts, isKept, keep, drop };
}

/** The file at work, whose text the device keeps. */
export function useFile() {
  const [file, setFile] = useState(nothing);
  const [asked, setAsked] = useState(0);
  const { drafts, isKept, keep, drop } = useDrafts(file);
  return {
    file,
    drafts,
    /** Whether the device has taken the draft the last time. */
    isKept,
    /** How often a file was opened by hand. */
    asked,
    /** @param isAsked whether somebody did it, and not the page's address */
    open: (opened: OpenFile, isAsked = true) => {
      keep();
      setFile(opened);
      if (isAsked) setAsked((times) => times + 1);
    },
    type: (text: string) => setFile((now) => ({ ...now, text })),
    /** Gives the file another name; its draft goes along. */
    rename: (id: string, published: string | null) => {
      if (id !== file.id) drop(file.id);
      setFile((now) => ({ ...now, id, published }));
    },
    drop: (question: string) => {
      drop(question);
      if (file.id === question) setFile(nothing);
    },
  };
}

export type FileAtWork = ReturnType<typeof useFile>;
