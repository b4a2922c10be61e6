import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';

interface PanelProps<Props> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Brings the code of what is inside. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A part of the page that few readers need: folded away, and its code is loaded when it is first opened. */
export function Panel<Props extends object>({ title, isOpen, onClose, load, props }: PanelProps<Props>) {
  const [View, setView] = useState<ComponentType<Props> | 'failed' | null>(null);
  const open = () => {
    if (View !== null && View !== 'failed') return;
    load().then(
      (loaded) => setView(() => loaded),
      () => setView('failed'),
    );
  };
  return (
    <details
      class="calculator-panel"
      open={isOpen || undefined}
      onToggle={({ currentTarget }) => (currentTarget.open ? open() : onClose())}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {View === 'failed' && (
        <p role="alert">
          This part could not be loaded.{' '}
          <button type="button" class="button" onClick={open}>
            Try again
          </button>
        </p>
      )}
      {View === null && <p role="status">Loading …</p>}
      {View !== null && View !== 'failed' && <View {...props} />}
    </details>
  );
}
