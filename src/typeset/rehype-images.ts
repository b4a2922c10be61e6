import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** An image as a page asks for it. */
export interface ShownImage {
  readonly address: string;
  /** Its size in CSS pixels, above 0, so that its place is kept before it has arrived. */
  readonly width: number;
  readonly height: number;
}

/** The image that a text means by `figures/name.svg`; null where there is none. */
export type FindImage = (written: string) => ShownImage | null;

/** Puts the images of a text in their place, and fails on one that there is not. */
export function rehypeImages({ find }: { readonly find: FindImage }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'img') return;
      const written = decodeURI(String(node.properties.src));
      const image = find(written);
      if (image === null) file.fail(`There is no image "${written}" that can be shown here.`, node);
      const { address, width, height } = image;
      Object.assign(node.properties, { src: address, width, height, loading: 'lazy', decoding: 'async' });
    });
  };
}
