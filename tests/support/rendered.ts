import { h, options } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** An element that a component rendered, with its handlers. */
export interface RenderedElement {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly ref: unknown;
  /** What a later drawing knows it by. */
  readonly key: unknown;
}

export interface Rendered {
  readonly html: string;
  /** The first element of that name that passes. */
  readonly find: (type: string, test?: (element: RenderedElement) => boolean) => RenderedElement;
}

/** Renders on the server, and keeps the elements so that their handlers can be called. */
export function render(draw: () => VNode): Rendered {
  const before = { ...options };
  const elements: RenderedElement[] = [];
  options.vnode = (node) => {
    before.vnode?.(node);
    if (typeof node.type !== 'string') return;
    elements.push({
      type: node.type,
      props: node.props,
      ref: node.ref,
      key: node.key,
    });
  };
  try {
    const html = renderToString(draw());
    const find: Rendered['find'] = (type, test = () => true) => {
      const found = elements.find((element) => element.type === type && test(element));
      if (found === undefined) throw new Error(`there is no such <${type}>`);
      return found;
    };
    return { html, find };
  } catch (error) {
    // What throws while it is drawn leaves the signals' batch open, in this file and the next; another drawing closes it.
    renderToString(h(() => null, {}));
    throw error;
  } finally {
    delete options.vnode;
    Object.assign(options, before);
  }
}

/** Calls an element's handler with as much of an event as the test spells out. */
export function send(element: RenderedElement, handler: string, event: object): void {
  const listener = element.props[handler];
  if (typeof listener !== 'function') throw new Error(`<${element.type}> has no ${handler}`);
  Reflect.apply(listener, undefined, [event]);
}
