import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';

/** What print writes otherwise: straight quotation marks, dashes and ellipses of several signs; also by a reference, as `&quot;`. */
const typed = /["'`&]|--|\.\s?\./;

/** Writes quotation marks, dashes and ellipses as in print. To look for them in a text without any would take a fifth of its time. */
export function remarkTypography(this: Processor) {
  // Its types allow for any transformer; it is one of trees alone.
  const change = remarkSmartypants.call(this) as unknown as (tree: Root) => void;
  return (tree: Root, file: VFile): void => {
    if (typed.test(String(file.value))) change(tree);
  };
}
