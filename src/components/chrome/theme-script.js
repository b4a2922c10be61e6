// Runs before the first paint, so that a chosen theme never flashes: sets the theme that the reader chose.
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  const setTheme = () => {
    try {
      const theme = localStorage.getItem('wavelength:theme');
      if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    } catch {
      // Storage is switched off: the system's theme stays.
    }
  };
  setTheme();
  // The reader may have chosen another one while this page lay in the back/forward cache, or in another tab.
  addEventListener('pageshow', setTheme);
  addEventListener('storage', setTheme);
})();
