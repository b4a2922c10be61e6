import { hydrate, render } from 'preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { wakeOnTouch } from './wake.ts';

/** How far from the screen it begins. */
const distance = '400px';

/** Told of this, Preact leaves what the build has drawn as it is. */
const asDrawn = { __html: '' };

interface Props {
  readonly children: ComponentChildren;
}

/**
 * A part of an island, drawn at build, that comes to life after the rest: in a task of its own as it comes near the screen,
 * at a touch, or with the first change of what it shows. A large island would hold the page up in one piece.
 */
export function Later({ children }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef(children);
  const isAwake = useRef(false);
  const wake = (): Promise<void> => {
    if (!isAwake.current && host.current !== null) hydrate(<>{drawn.current}</>, host.current);
    isAwake.current = true;
    return Promise.resolve();
  };
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    wakeOnTouch(() => Promise.resolve(wake), element)(distance);
    return () => render(null, element);
  }, []);
  // Before it is seen, as with the rest of the island.
  useLayoutEffect(() => {
    if (children === drawn.current || host.current === null) return;
    void wake();
    render(<>{children}</>, host.current);
  }, [children]);
  if (import.meta.env.SSR) return <div>{children}</div>;
  return <div ref={host} dangerouslySetInnerHTML={asDrawn} />;
}
