// Runs before the first paint of a shell: the theme that its address asks for, and no other. It reads no storage.
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
})();
