import { describe, expect, it } from 'vitest';
import { draggable } from '../../src/ui/drag.ts';
import type { PointerPlace } from '../../src/ui/drag.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const area: Box = { left: 100, top: 50, width: 200, height: 100 };

/** A draggable element over that box, a pointer to act on it, and every place it reported. */
function drag(box: Box | null) {
  const heard: PointerPlace[] = [];
  const captured = new Set<number>();
  const element = box === null ? null : ({ getBoundingClientRect: () => box } as unknown as Element);
  const handlers = draggable(
    () => element,
    (place) => heard.push(place),
  );
  const act = (handler: keyof typeof handlers, pointer: object) => {
    const event = {
      pointerId: 1,
      button: 0,
      preventDefault: () => undefined,
      currentTarget: {
        setPointerCapture: (id: number) => captured.add(id),
        hasPointerCapture: (id: number) => captured.has(id),
      },
      ...pointer,
    };
    Reflect.apply(handlers[handler], undefined, [event]);
  };
  return { heard, captured, act };
}

describe('draggable', () => {
  it('reports where in the box the pointer is pressed', () => {
    const { heard, act } = drag(area);
    act('onPointerDown', { clientX: 150, clientY: 125 });
    expect(heard).toEqual([{ x: 0.25, y: 0.75 }]);
  });

  it('reports every place while the pointer is held, outside the box too', () => {
    const { heard, act } = drag(area);
    act('onPointerDown', { clientX: 100, clientY: 50 });
    act('onPointerMove', { clientX: 300, clientY: 150 });
    act('onPointerMove', { clientX: 340, clientY: 30 });
    expect(heard).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 1.2, y: -0.2 },
    ]);
  });

  it('does not follow a pointer that only passes over', () => {
    const { heard, act } = drag(area);
    act('onPointerMove', { clientX: 150, clientY: 60 });
    expect(heard).toEqual([]);
  });

  it('does not follow a second finger', () => {
    const { heard, act } = drag(area);
    act('onPointerDown', { clientX: 100, clientY: 50 });
    act('onPointerMove', { pointerId: 2, clientX: 150, clientY: 60 });
    expect(heard).toHaveLength(1);
  });

  it('leaves the other buttons of a mouse alone', () => {
    const { heard, captured, act } = drag(area);
    act('onPointerDown', { button: 2, clientX: 150, clientY: 60 });
    expect([heard, [...captured]]).toEqual([[], []]);
  });

  it.each([
    ['is not there yet', null],
    ['has no width', { ...area, width: 0 }],
    ['has no height', { ...area, height: 0 }],
  ])('reports nothing while the box %s', (_, box) => {
    const { heard, act } = drag(box);
    act('onPointerDown', { clientX: 150, clientY: 60 });
    expect(heard).toEqual([]);
  });
});
