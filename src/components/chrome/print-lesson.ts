import { ANSWERS_PRINTED } from './answers-printed.ts';

/** The worked answers to the questions of a lesson, as its page of answers tells them. */
function answersIn(page: Document): HTMLElement {
  const section = document.createElement('section');
  section.className = 'print-answers';
  const title = document.createElement('h2');
  title.textContent = 'Worked answers';
  section.append(title);
  for (const told of page.querySelectorAll('.told-answer[data-placed="true"]')) {
    const name = document.createElement('h3');
    name.textContent = told.querySelector('h2')?.textContent.trim() ?? '';
    const [, ...words] = told.querySelector('details')?.children ?? [];
    section.append(name, ...words);
  }
  return section;
}

/**
 * Prints the page's lesson with its worked answers on pages of their own, at the end.
 * @param address the lesson's page of answers
 * @throws Error if it cannot be fetched
 */
export async function printWithAnswers(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const answers = answersIn(page);
  document.dispatchEvent(new Event(ANSWERS_PRINTED));
  document.querySelector('article')?.append(answers);
  globalThis.addEventListener('afterprint', () => answers.remove(), { once: true });
  globalThis.print();
}
