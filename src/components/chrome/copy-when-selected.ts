/** Has formulas copied once and in one line. What does that is loaded when something is selected. */
document.addEventListener(
  'selectstart',
  () => {
    import('./copy-formulas.ts').then(
      ({ copyFormulas }) => document.addEventListener('copy', copyFormulas),
      // Without a connection the browser copies as it does.
      () => undefined,
    );
  },
  { once: true },
);
