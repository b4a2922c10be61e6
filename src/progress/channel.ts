import { CHANNEL } from './names.ts';

/** The questions whose events changed, or all of them. */
export type Changed = readonly string[] | 'all';

/** One listener's line to every other one, in this tab and in others. */
export interface Line {
  readonly send: (changed: Changed) => void;
}

function isChanged(message: unknown): message is Changed {
  return message === 'all' || (Array.isArray(message) && message.every((part) => typeof part === 'string'));
}

/**
 * Opens a line. It hears what every other line of this browser sends, and `all` when the page comes back from the
 * back/forward cache, in which it heard nothing.
 */
export function openLine(hear: (changed: Changed) => void): Line {
  const open = () => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isChanged(data)) hear(data);
    };
    return channel;
  };
  let channel = open();
  // An open channel can keep a page out of the back/forward cache.
  window.addEventListener('pagehide', () => channel.close());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    channel = open();
    hear('all');
  });
  return { send: (changed) => channel.postMessage(changed) };
}
