import { render } from 'preact';
import type { ComponentProps } from 'preact';
import { CellApp } from './CellApp.tsx';

/** Puts the working cell in the place of what the build drew. */
export function mountCell(box: HTMLElement, props: Omit<ComponentProps<typeof CellApp>, 'drawn'>): void {
  const drawn = box.querySelector('.cell-output')?.innerHTML ?? '';
  box.replaceChildren();
  render(<CellApp {...props} drawn={drawn} />, box);
}
