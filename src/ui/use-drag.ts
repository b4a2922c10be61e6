import { useRef } from 'preact/hooks';

/** How many of the heights lie above a pointer: the place in a list that it points at. All in pixels of the screen. */
export function placeAt(middles: readonly number[], pointer: number): number {
  return middles.filter((middle) => middle < pointer).length;
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

/**
 * Lets a row of a list be dragged by a grip in it, by mouse or finger: while the pointer passes other rows, `onMove` is
 * told by how many places the row moves. Answers what the grip of a row does when it is pressed.
 */
export function useDrag(onMove: (item: string, by: number) => void) {
  // A row moves on from where the last move has left it.
  const newest = useRef(onMove);
  newest.current = onMove;
  return (item: string) => (event: PointerEvent) => {
    const grip = event.currentTarget;
    const row = grip instanceof Element ? grip.closest('li') : null;
    if (row === null || event.button !== 0) return;
    event.preventDefault();
    const follow = ({ clientY }: PointerEvent) => {
      const rows = [...(row.parentElement?.children ?? [])];
      const others = rows.filter((other) => other !== row);
      const by = placeAt(others.map(middleOf), clientY) - rows.indexOf(row);
      if (by !== 0) newest.current(item, by);
    };
    const ended = new AbortController();
    const stop = () => ended.abort();
    const { signal } = ended;
    // The row is taken out and put in again as it moves, and with it a capture of the pointer would be lost.
    document.addEventListener('pointermove', follow, { signal });
    document.addEventListener('pointerup', stop, { signal });
    document.addEventListener('pointercancel', stop, { signal });
  };
}
