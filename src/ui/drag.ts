import type { PointerEventHandler, TouchEventHandler } from 'preact';

/** Where the pointer is in a box, from its left and top: 0 to 1 inside, beyond that outside. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
}

type PointerHandler = PointerEventHandler<SVGElement>;

interface DragHandlers {
  readonly onPointerDown: PointerHandler;
  readonly onPointerMove: PointerHandler;
  /** In lower case: Preact takes the usual spelling for a name of our own where a screen has no touch. */
  readonly ontouchstart: TouchEventHandler<SVGElement>;
}

/**
 * Handlers that make an SVG element draggable by mouse, pen and touch. `box` answers the element whose area
 * counts; `onDrag` hears every place from the first press on.
 */
export function draggable(box: () => Element | null, onDrag: (place: PointerPlace) => void): DragHandlers {
  const report = (event: PointerEvent) => {
    const area = box()?.getBoundingClientRect();
    if (area === undefined || area.width === 0 || area.height === 0) return;
    onDrag({ x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height });
  };
  return {
    // Browsers heed `touch-action` on a whole drawing only; without this, a drag of a part of it scrolls the page.
    ontouchstart(event) {
      event.preventDefault();
    },
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      report(event);
    },
    onPointerMove(event) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) report(event);
    },
  };
}
