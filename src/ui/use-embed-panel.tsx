import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { EmbedPanelProps } from './EmbedPanel.tsx';
import type { Embedded } from './embed-snippet.ts';

/** The panel, and what opens it. */
export interface EmbedPanelControl {
  readonly isOpen: boolean;
  /** Opens the panel for what is shown now, or closes it. Rejects where its code cannot be had. */
  readonly toggle: () => Promise<void>;
  /** The panel; null while it is closed. */
  readonly panel: ComponentChildren;
}

/** The panel that says how to show something in another page; its code is loaded when it is first opened. */
export function useEmbedPanel(describe: () => Embedded): EmbedPanelControl {
  const [open, setOpen] = useState<{
    readonly Panel: ComponentType<EmbedPanelProps>;
    readonly embedded: Embedded;
  } | null>(null);
  return {
    isOpen: open !== null,
    toggle: async () => {
      if (open !== null) {
        setOpen(null);
        return;
      }
      const { EmbedPanel: Panel } = await import('./EmbedPanel.tsx');
      setOpen({ Panel, embedded: describe() });
    },
    panel: open === null ? null : <open.Panel embedded={open.embedded} />,
  };
}
