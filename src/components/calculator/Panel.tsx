import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { NotLoaded } from './NotLoaded.tsx';
import { useLoaded } from './use-loaded.ts';

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
  const [wasOpened, setOpened] = useState(false);
  const { value: View, tryAgain } = useLoaded(load, wasOpened);
  return (
    <details
      class="calculator-panel"
      open={isOpen || undefined}
      onToggle={({ currentTarget }) => (currentTarget.open ? setOpened(true) : onClose())}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {tryAgain !== null && <NotLoaded tryAgain={tryAgain} />}
      {View === null && tryAgain === null && <p role="status">Loading …</p>}
      {View !== null && <View {...props} />}
    </details>
  );
}
