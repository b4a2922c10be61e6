import { SINGLE_KEYS_KEY } from './names.ts';

/** Whether single keys, such as `/`, are shortcuts. They are until the reader switches them off. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(SINGLE_KEYS_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice for all pages. Answers whether it could be kept. */
export function keepSingleKeys(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(SINGLE_KEYS_KEY);
    else localStorage.setItem(SINGLE_KEYS_KEY, 'off');
    return true;
  } catch {
    return false;
  }
}
