import { useState } from 'preact/hooks';
import type { ComparedMethod, MethodResult } from '../../configuration/compare.ts';
import type { Snippet } from '../../configuration/snippets.ts';
import { ReplacedText } from '../../ui/ReplacedText.tsx';
import { NotLoaded } from './NotLoaded.tsx';
import { useLoaded } from './use-loaded.ts';
import { nameOf } from './words.ts';

interface Props {
  readonly results: readonly MethodResult[];
  readonly target: number;
  readonly advised: ComparedMethod;
  /** The lines for the advised method, where they were written at build; null after a change. */
  readonly written: readonly Snippet[] | null;
}

const loadWriter = async () => (await import('../../configuration/snippets.ts')).snippetsFor;

/**
 * The lines to copy for one method, by default the advised one. What writes them and reads them back is loaded when others
 * are asked for than those that were written at build.
 */
export function Snippets({ results, target, advised, written }: Props) {
  const [choice, setChoice] = useState<ComparedMethod | ''>('');
  const chosen =
    results.find(({ id }) => id === choice) ?? results.find(({ id }) => id === advised) ?? results[0];
  const known = choice === '' ? written : null;
  const { value: write, tryAgain } = useLoaded(loadWriter, known === null);
  if (chosen === undefined) return null;
  const snippets = known ?? write?.(chosen, target);
  return (
    <section aria-labelledby="calculator-snippets">
      <h2 id="calculator-snippets">Lines to copy</h2>
      <p class="calculator-field">
        <label htmlFor="calculator-method">Method</label>
        <select
          id="calculator-method"
          value={chosen.id}
          onChange={({ currentTarget }) =>
            setChoice(results.find(({ id }) => id === currentTarget.value)?.id ?? '')
          }
        >
          {results.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </p>
      {tryAgain !== null && <NotLoaded tryAgain={tryAgain} />}
      {snippets?.length === 0 && (
        <p>No library that is covered here takes this method from its settings alone.</p>
      )}
      {snippets?.map((snippet) => (
        <SnippetView key={snippet.library} snippet={snippet} />
      ))}
    </section>
  );
}

const hints: Readonly<Record<Snippet['library'], string>> = {
  'Transformers 5': 'Transformers 5: replace these fields in config.json',
  'Transformers 4': 'Transformers 4: replace these fields in config.json',
  vLLM: 'vLLM',
  'llama.cpp': 'llama.cpp',
};

function SnippetView({ snippet: { library, text } }: { readonly snippet: Snippet }) {
  const [isCopied, setCopied] = useState(false);
  const label = hints[library];
  return (
    <div class="calculator-snippet">
      <h3>{label}</h3>
      {/* A scrollable region has to be reachable by keyboard. */}
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
      <button
        type="button"
        class="button"
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            // Where copying is not allowed, the text can be marked.
            () => setCopied(false),
          );
        }}
      >
        <ReplacedText>{isCopied ? 'Copied' : 'Copy'}</ReplacedText>
        <span class="visually-hidden">{` the lines of ${library}`}</span>
      </button>
    </div>
  );
}
