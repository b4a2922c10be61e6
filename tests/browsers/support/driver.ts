/** How long a browser may take to start, or for one command, in milliseconds. */
export const patience = 30_000;

/** One thing that a hand does; times in milliseconds, places in CSS pixels of the viewport. */
export type Action =
  | { readonly type: 'pause'; readonly duration: number }
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration?: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: number }
  | { readonly type: 'keyDown' | 'keyUp'; readonly value: string };

/** A mouse or a keyboard and what it does, as both forms of WebDriver write it. */
export interface ActionSource {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly actions: readonly Action[];
}

/** A browser's only tab, as much of it as a visit needs. */
export interface Driver {
  /** Resolves once the page has loaded. */
  readonly navigate: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The value of an expression of the page, which has to be JSON; a promise is awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly perform: (source: ActionSource) => Promise<void>;
  /** A picture of the viewport, as PNG. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}
