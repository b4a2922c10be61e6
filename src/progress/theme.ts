import { THEME_KEY } from './names.ts';

/** Keeps the chosen theme for the next page, which reads it in `components/chrome/theme-script.js`. */
export function rememberTheme(theme: 'light' | 'dark'): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // The theme then lasts as long as the page.
  }
}
