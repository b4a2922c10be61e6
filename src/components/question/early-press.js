// Runs before the first paint: remembers what is pressed in a question whose scripts are still on their way, and keeps
// its form from being sent. The question does it as soon as it is at work.
(() => {
  /** @param {Element} element */
  const isAsleep = (element) => {
    const island = element.closest('astro-island[ssr]');
    // On a page of the bank what belongs to a question is beside it.
    const near = island?.querySelector('.question') ?? element.closest('.question, .quiz-end');
    return island !== null && near !== null;
  };
  addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !isAsleep(form)) return;
      event.preventDefault();
      form.dataset.pressed = '';
      event.submitter?.setAttribute('aria-busy', 'true');
    },
    true,
  );
  addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null && button.type === 'button' && isAsleep(button)) button.dataset.pressed = '';
    },
    true,
  );
})();
