/** The parts of the launch page: the line that says what is reported, and the frame with the course. */
import type { Unit } from '../../lms/unit.ts';

export const part = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-part="${name}"]`);

export function say(words: string): void {
  const status = part('status');
  if (status !== null && status.textContent !== words) status.textContent = words;
}

/** Shows the course in a frame, whose name says where its record is. A frame takes a name only when it is put in place. */
export function show({ title, start }: Unit, home: string): void {
  const frame = document.createElement('iframe');
  frame.name = home;
  frame.title = title;
  frame.src = start;
  part('course')?.replaceChildren(frame);
}
