import editorSheet from '../../editor/editor.css?inline';
import { styleOf } from '../lesson/widget-styles.ts';
import type { WidgetStyle } from '../lesson/widget-styles.ts';
import cellSheet from './cell.css?inline';

/** The style sheets of a page's cells; none where it has no cell. */
export function cellStyles(count: number): readonly WidgetStyle[] {
  return count === 0 ? [] : [styleOf('cell', editorSheet + cellSheet)];
}
