import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { NoSet } from './SetTroubles.tsx';

/**
 * A component whose code is loaded when it is first drawn, in a browser. Until then it says that it is on its way; where the
 * code cannot be had it says so, and the reader can try again.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function OnDemand(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | 'failed' | null>(() => known);
    const begin = () => {
      setView(null);
      load().then(
        (loaded) => {
          known = loaded;
          setView(() => loaded);
        },
        () => setView('failed'),
      );
    };
    // Before the page is drawn: code that was loaded ahead is there in the first frame.
    useLayoutEffect(() => {
      if (View === null) begin();
    }, []);
    if (View === 'failed') return <NoSet state={{ kind: 'failed', retry: begin }} />;
    return View === null ? <NoSet state={{ kind: 'loading' }} /> : <View {...props} />;
  };
}
