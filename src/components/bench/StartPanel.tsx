import { useEffect, useState } from 'preact/hooks';
import { typeWords } from '../question/card-words.ts';
import type { BenchContext } from './context.ts';
import { DraftList } from './DraftList.tsx';
import { readBytes } from './refuse-text.ts';
import { fetchPublished, freeId, newText } from './start.ts';
import type { FileAtWork } from './use-file.ts';

interface StartPanelProps {
  readonly context: BenchContext;
  readonly sourcesUrl: string;
  readonly work: FileAtWork;
}

/** The lesson that a new question is put into: that of the one at work, or the first. */
function usualLesson({ lessons }: BenchContext, id: string): string {
  return id === '' ? (lessons[0]?.slug ?? '') : (id.split('/')[0] ?? '');
}

/** Why a way to begin led nowhere: said at its field. */
interface Trouble {
  readonly at: 'question' | 'file';
  readonly says: string;
}

const noQuestion = (id: string) =>
  `The course has no question “${id}”. Type a part of its name and choose from the list.`;
const notLoaded = 'The question could not be loaded. Check your connection and try again.';

/** The ways to begin, each with what came of it. */
function useStart({ context, sourcesUrl, work }: StartPanelProps) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { file, drafts, open } = work;
  const lesson = usualLesson(context, file.id);
  const taken = [...context.questions.map(({ id }) => id), ...drafts.map(({ question }) => question)];
  const publishedOf = async (id: string): Promise<string | null> =>
    context.questions.some((one) => one.id === id) ? fetchPublished(sourcesUrl, id) : null;
  return {
    trouble,
    fromSkeleton: (type: string) => {
      setTrouble(null);
      const id = freeId(lesson, taken);
      open({ id, text: newText(context, type, id), published: null });
    },
    /** A draft of it goes before what is published. */
    fromQuestion: async (id: string, isAsked = true) => {
      setTrouble(null);
      const draft = drafts.find(({ question }) => question === id);
      try {
        const published = await publishedOf(id);
        const text = draft?.text ?? published;
        if (text === null) setTrouble({ at: 'question', says: noQuestion(id) });
        else open({ id, text, published }, isAsked);
      } catch {
        if (draft !== undefined) open({ id, text: draft.text, published: null }, isAsked);
        else setTrouble({ at: 'question', says: notLoaded });
      }
    },
    fromFile: async (given: File) => {
      setTrouble(null);
      const read = readBytes(new Uint8Array(await given.arrayBuffer()));
      if ('refused' in read) {
        setTrouble({ at: 'file', says: read.refused });
        return;
      }
      const name = given.name.replace(/\.ya?ml$/, '');
      const free = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? `${lesson}/${name}` : freeId(lesson, taken);
      // The bench keeps one draft of a question; a file does not take the place of another's.
      const id = drafts.some(({ question }) => question === free) ? freeId(lesson, taken) : free;
      open({ id, text: read.text, published: await publishedOf(id).catch(() => null) });
    },
  };
}

/** How an author begins: with a skeleton, a question of the course, a file, or a draft. */
export function StartPanel(props: StartPanelProps) {
  const { context, work } = props;
  const start = useStart(props);
  const isIdle = work.file.id === '';
  const troubleAt = (place: Trouble['at']) => (start.trouble?.at === place ? start.trouble.says : '');
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('question');
    if (asked !== null) void start.fromQuestion(asked, false);
  }, []);
  useEffect(() => dropFiles((file) => void start.fromFile(file)));
  return (
    // A file can be dragged in while this is closed, and what is wrong with it is said here.
    <details class="bench-start" open={isIdle || start.trouble !== null} key={String(isIdle)}>
      <summary>{isIdle ? 'Begin' : 'Begin another, or open a draft'}</summary>
      <div class="bench-ways">
        <SkeletonForm context={context} onBegin={start.fromSkeleton} />
        <QuestionForm
          context={context}
          trouble={troubleAt('question')}
          onOpen={(id) => void start.fromQuestion(id)}
        />
        <FileField trouble={troubleAt('file')} onFile={(file) => void start.fromFile(file)} />
      </div>
      <DraftList work={work} onOpen={(id) => void start.fromQuestion(id)} />
    </details>
  );
}

interface SkeletonFormProps {
  readonly context: BenchContext;
  readonly onBegin: (type: string) => void;
}

/** A skeleton of a type, or nothing. */
function SkeletonForm({ context, onBegin }: SkeletonFormProps) {
  const [type, setType] = useState('numeric');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(type);
      }}
    >
      <label>
        A new question
        <select value={type} onChange={(event) => setType(event.currentTarget.value)}>
          {Object.keys(context.skeletons).map((name) => (
            <option key={name} value={name}>
              {name} ({Object.hasOwn(typeWords, name) ? typeWords[name as keyof typeof typeWords] : name})
            </option>
          ))}
          <option value="">nothing, to paste a text into</option>
        </select>
      </label>
      <button type="submit" class="button">
        {type === '' ? 'Begin with an empty file' : 'Begin with a skeleton'}
      </button>
    </form>
  );
}

interface FileFieldProps {
  readonly trouble: string;
  readonly onFile: (file: File) => void;
}

/** A file of the author's own. */
function FileField({ trouble, onFile }: FileFieldProps) {
  return (
    <div class="bench-file">
      <label>
        A file of yours, chosen or dragged into the page
        <input
          type="file"
          accept=".yaml,.yml,text/yaml,text/plain"
          aria-describedby="bench-file-trouble"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) onFile(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p id="bench-file-trouble" class="bench-trouble" role="alert">
        {trouble}
      </p>
    </div>
  );
}

interface QuestionFormProps {
  readonly context: BenchContext;
  readonly trouble: string;
  readonly onOpen: (id: string) => void;
}

/** A question of the course, by its id. */
function QuestionForm({ context, trouble, onOpen }: QuestionFormProps) {
  const [question, setQuestion] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(question.trim());
      }}
    >
      <label>
        A question of the course
        <input
          list="bench-questions"
          value={question}
          placeholder="lesson/question"
          spellcheck={false}
          autocapitalize="off"
          required
          aria-invalid={trouble !== ''}
          aria-describedby="bench-question-trouble"
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
      </label>
      <p id="bench-question-trouble" class="bench-trouble" role="alert">
        {trouble}
      </p>
      <datalist id="bench-questions">
        {context.questions.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </datalist>
      <button type="submit" class="button">
        Open it
      </button>
    </form>
  );
}

/** Takes a file that is dragged anywhere into the page. */
function dropFiles(take: (file: File) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    take(file);
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
