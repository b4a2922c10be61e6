// Runs before the first paint: remembers what a reader presses and enters in parts of a page whose scripts are still on their
// way, and keeps forms from being sent. As soon as such a part is at work it is told of all that; a question asks for what was
// pressed in it by itself.
(() => {
  /**
   * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field
   * @type {Map<Field, string | boolean>}
   */
  const entered = new Map();

  /**
   * Outside questions.
   * @type {Set<HTMLElement>}
   */
  const pressed = new Set();

  /** @param {Element} element */
  const isAsleep = (element) => element.closest('astro-island[ssr]') !== null;

  /** Whether a question does what was pressed in it. @param {HTMLElement} element */
  const isAgain = ({ dataset }) => dataset.pressed === 'again';

  /** @param {Element} element */
  const isOfQuestion = (element) => {
    // On a page of the bank what belongs to a question is beside it.
    const beside = element.closest('astro-island')?.querySelector('.question');
    return (beside ?? element.closest('.question, .quiz-end')) !== null;
  };

  /** @type {(target: EventTarget | null) => target is Field} */
  const isField = (target) =>
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;

  /** @param {Field} field */
  const isTicked = ({ type }) => type === 'checkbox' || type === 'radio';

  /** @param {Field} field */
  const stateOf = (field) => (isTicked(field) ? Reflect.get(field, 'checked') : field.value);

  /** @type {(field: Field, state: string | boolean) => boolean} */
  const putBack = (field, state) =>
    stateOf(field) !== state && Reflect.set(field, isTicked(field) ? 'checked' : 'value', state);

  /** @param {Field} field */
  const tell = (field) => {
    const state = entered.get(field);
    entered.delete(field);
    // It may have been entered anew since, and heard of.
    if (state === undefined) return;
    putBack(field, state);
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  };

  /** @param {HTMLElement} element */
  const pressAgain = (element) => {
    pressed.delete(element);
    if (element instanceof HTMLFormElement) element.requestSubmit();
    else element.click();
  };

  addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || isAgain(form) || !isAsleep(form)) return;
      event.preventDefault();
      if (isOfQuestion(form)) {
        form.dataset.pressed = '';
        event.submitter?.setAttribute('aria-busy', 'true');
      } else pressed.add(form);
    },
    true,
  );

  addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.type !== 'button' || isAgain(button) || !isAsleep(button)) return;
      // What opens a popover does it by itself.
      if (button.hasAttribute('popovertarget')) return;
      if (isOfQuestion(button)) button.dataset.pressed = '';
      else pressed.add(button);
    },
    true,
  );

  addEventListener(
    'input',
    ({ target }) => {
      if (!isField(target) || target.type === 'file') return;
      // The newest comes last: of radio buttons that is the chosen one.
      entered.delete(target);
      if (isAsleep(target)) entered.set(target, stateOf(target));
    },
    true,
  );

  addEventListener(
    'astro:hydrate',
    ({ target }) => {
      /** @param {Element} element */
      const isHere = (element) => target instanceof Node && target.contains(element);
      // Its scripts have drawn a field as the build did, but for those of a question, which reads them as they are.
      const fields = [...entered].filter(
        ([field, state]) => isHere(field) && (putBack(field, state) || !isOfQuestion(field)),
      );
      const steps = [
        ...fields.map(
          ([field]) =>
            () =>
              tell(field),
        ),
        ...[...pressed].filter(isHere).map((element) => () => pressAgain(element)),
      ];
      // One in a task: the next builds on what this one has led to.
      const go = () => {
        const step = steps.shift();
        if (step === undefined) return;
        step();
        setTimeout(go);
      };
      // By then what is at work has taken up what the address says, which is older.
      requestAnimationFrame(() => setTimeout(go));
    },
    true,
  );
})();
