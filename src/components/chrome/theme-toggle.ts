/** Switches between light and dark, and remembers which. */
import { rememberTheme } from '../../progress/theme.ts';

document.querySelector('.theme-toggle')?.addEventListener('click', () => {
  const root = document.documentElement;
  const isDark =
    getComputedStyle(root).colorScheme === 'light dark'
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  const theme = isDark ? 'light' : 'dark';
  root.dataset.theme = theme;
  rememberTheme(theme);
});
