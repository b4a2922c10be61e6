import { useState } from 'preact/hooks';
import type { BenchContext } from './context.ts';
import { fileOf } from './file-of.ts';
import { fetchPublished } from './start.ts';
import type { FileAtWork } from './use-file.ts';

interface NameFieldsProps {
  readonly context: BenchContext;
  readonly sourcesUrl: string;
  readonly work: FileAtWork;
}

/** Which question the file is: its lesson and its name, and so where it will lie. */
export function NameFields({ context, sourcesUrl, work }: NameFieldsProps) {
  const { file, drafts, rename } = work;
  const [lesson = '', slug = ''] = file.id.split('/');
  const [trouble, setTrouble] = useState('');
  const change = (id: string) => {
    if (id === file.id) return;
    if (drafts.some(({ question }) => question === id)) {
      setTrouble(`There is a draft of “${id}” already. Open it above, or choose another name.`);
      return;
    }
    setTrouble('');
    rename(id, null);
    if (!context.questions.some((one) => one.id === id)) return;
    fetchPublished(sourcesUrl, id).then(
      (published) => rename(id, published),
      () => setTrouble('The published question of that name could not be loaded. Check your connection.'),
    );
  };
  return (
    <div class="bench-name">
      <label>
        Lesson
        <select value={lesson} onChange={(event) => change(`${event.currentTarget.value}/${slug}`)}>
          {context.lessons.map(({ slug: id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Name of the file
        <input
          key={file.id}
          defaultValue={slug}
          spellcheck={false}
          autocapitalize="off"
          aria-invalid={trouble !== ''}
          aria-describedby="bench-place"
          onChange={(event) => change(`${lesson}/${event.currentTarget.value.trim().replaceAll('/', '-')}`)}
        />
      </label>
      <p id="bench-place" class="bench-place" role={trouble === '' ? undefined : 'alert'}>
        {trouble === '' ? <code>{fileOf(file.id)}</code> : trouble}
      </p>
    </div>
  );
}
