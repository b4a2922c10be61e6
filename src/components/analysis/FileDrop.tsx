import { useRef, useState } from 'preact/hooks';
import { countOf } from '../progress/record-words.ts';
import type { FilesRead } from './read-files.ts';

interface FileDropProps {
  readonly read: FilesRead;
  /** How many files are read, while some are on their way; null otherwise. */
  readonly progress: string | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClear: () => void;
}

/** Where files are dropped or chosen, and what came of them. */
export function FileDrop({ read: { taken, refused }, progress, onFiles, onClear }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const hasAny = taken.length + refused.length > 0;
  return (
    <div
      class="file-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class="record-actions">
        <label class="button primary record-file">
          Add files
          <input
            ref={field}
            type="file"
            multiple
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              onFiles([...(currentTarget.files ?? [])]);
              // The same files may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        {hasAny && (
          <button
            type="button"
            class="button"
            onClick={() => {
              // This button goes with the files.
              field.current?.focus();
              onClear();
            }}
          >
            Start anew
          </button>
        )}
      </div>
      <p role="status">
        {progress ??
          (hasAny
            ? `${countOf(taken.length, 'file')} read${refused.length > 0 ? `, ${String(refused.length)} refused` : ''}.`
            : 'Or drop them here.')}
      </p>
      {refused.length > 0 && (
        <ul class="file-refused" aria-label="Files that were refused">
          {refused.map(({ file, reason }, at) => (
            <li key={at}>
              <strong>{file.slice(0, 120)}</strong>: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
