/** What a shell posts to the page round it whenever its height changes; `height` in CSS pixels. */
export interface HeightMessage {
  readonly type: 'wavelength:height';
  readonly height: number;
}

/** Tells the page round a shell how high its content is, now and after every change. Alone in its window it tells nothing. */
export function tellHeight(own: Window & typeof globalThis): void {
  if (own.parent === own) return;
  const { body } = own.document;
  new own.ResizeObserver(() => {
    const message: HeightMessage = {
      type: 'wavelength:height',
      height: Math.ceil(body.getBoundingClientRect().height),
    };
    // A height is no secret, and the shell cannot know who shows it.
    own.parent.postMessage(message, '*');
  }).observe(body);
}
