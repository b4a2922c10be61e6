/**
 * Words that point at parts of figures, and back: pointing at one lights up the other. Words carry `data-points-at`
 * (the figure's id) and `data-names` (the part's name); a part carries `data-part` inside an element with `data-figure`.
 * A handle carries `data-moves`: words light it up, and it lights up nothing.
 */

/** What is lit: a part of a figure, by names. */
export interface PartName {
  readonly figure: string;
  readonly part: string;
}

/** The part that an element, or what it is in, points at or is; null for neither. */
export function partAt(element: Element | null): PartName | null {
  const words = element?.closest<HTMLElement>('[data-points-at]');
  if (words) return { figure: words.dataset.pointsAt ?? '', part: words.dataset.names ?? '' };
  const part = element?.closest<HTMLElement | SVGElement>('[data-part]');
  const figure = part?.closest<HTMLElement>('[data-figure]');
  if (!part || !figure) return null;
  return { figure: figure.dataset.figure ?? '', part: part.dataset.part ?? '' };
}

const isSame = (one: PartName | null, other: PartName | null): boolean =>
  one?.figure === other?.figure && one?.part === other?.part;

/** The words and the drawn elements of a part. */
function elementsOf(root: ParentNode, { figure, part }: PartName): readonly Element[] {
  const name = CSS.escape(part);
  const id = CSS.escape(figure);
  return [
    ...root.querySelectorAll(`[data-points-at="${id}"][data-names="${name}"]`),
    ...root.querySelectorAll(`[data-figure="${id}"] [data-part="${name}"]`),
  ];
}

/** Lights parts up as the reader points, tabs or taps: on the whole page, by a few listeners of its own. */
export function connectParts(root: Document): void {
  let [lit, pinned]: (PartName | null)[] = [null, null];
  const light = (wanted: PartName | null) => {
    const next = wanted ?? pinned ?? null;
    if (isSame(next, lit ?? null)) return;
    root.querySelectorAll('[data-lit]').forEach((element) => {
      element.removeAttribute('data-lit');
    });
    lit = next;
    if (next === null) return;
    for (const element of elementsOf(root, next)) element.setAttribute('data-lit', '');
  };
  const follow = ({ target }: Event) => {
    const element = target instanceof Element ? target : null;
    // Whoever holds a handle watches what it moves, so nothing is dimmed.
    light(element?.closest('[data-moves]') ? null : partAt(element));
  };
  root.addEventListener('pointerover', follow);
  root.addEventListener('focusin', follow);
  root.addEventListener('focusout', () => {
    light(null);
  });
  root.addEventListener('click', ({ target }) => {
    const words = target instanceof Element ? target.closest('[data-points-at]') : null;
    if (words === null) return;
    const wanted = partAt(words);
    pinned = isSame(pinned ?? null, wanted) ? null : wanted;
    light(wanted);
    const figure = root.querySelector(`[data-figure="${CSS.escape(wanted?.figure ?? '')}"]`);
    figure?.scrollIntoView({ block: 'nearest' });
  });
}
