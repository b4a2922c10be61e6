import { expect, test } from 'vitest';
import { placedWidgets, widgetOf } from '../../../src/components/lesson/widget-styles.ts';

const body = `Text.

<Widget
  name="spectrum"
  title="One"
/>

<Widget id="second" name="unseen-angles" title="Two" />
`;

test('a figure is found by its id, or by its widget’s name where it has none', () => {
  expect(placedWidgets(body)).toEqual(['spectrum', 'unseen-angles']);
  expect(widgetOf(body, 'spectrum')).toBe('spectrum');
  expect(widgetOf(body, 'second')).toBe('unseen-angles');
  expect(widgetOf(body, 'unseen-angles')).toBeNull();
});
