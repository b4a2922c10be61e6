import { expect, test } from 'vitest';
import { shortcutOf } from '../../../src/components/chrome/shortcuts.ts';
import type { Press } from '../../../src/components/chrome/shortcuts.ts';

const press = (changes: Partial<Press>): Press => ({
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  isComposing: false,
  isTyping: false,
  ...changes,
});
const on = () => true;
const off = () => false;

test('single keys open the search and the list of shortcuts', () => {
  expect(shortcutOf(press({ key: '/' }), on)).toBe('search');
  expect(shortcutOf(press({ key: '?' }), on)).toBe('shortcuts');
  expect(shortcutOf(press({ key: 'k' }), on)).toBeNull();
});

test('single keys do nothing where they are typed, taken by something else, or switched off', () => {
  expect(shortcutOf(press({ key: '/', isTyping: true }), on)).toBeNull();
  expect(shortcutOf(press({ key: '/', defaultPrevented: true }), on)).toBeNull();
  expect(shortcutOf(press({ key: '/', isComposing: true }), on)).toBeNull();
  expect(shortcutOf(press({ key: '/', altKey: true }), on)).toBeNull();
  expect(shortcutOf(press({ key: '/' }), off)).toBeNull();
});

test('Ctrl or ⌘ with K opens the search also from a field, and with single keys switched off', () => {
  expect(shortcutOf(press({ key: 'k', ctrlKey: true, isTyping: true }), off)).toBe('search');
  expect(shortcutOf(press({ key: 'K', metaKey: true }), off)).toBe('search');
  expect(shortcutOf(press({ key: 'k', metaKey: true, ctrlKey: true }), on)).toBeNull();
  expect(shortcutOf(press({ key: '/', ctrlKey: true }), on)).toBeNull();
});
