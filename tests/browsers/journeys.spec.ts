/** The ways through the site that matter most, in browsers that are not Chromium: `npm run e2e:browsers`. */
import { keys } from './support/reader.ts';
import { test } from './support/test.ts';

const lesson = '/lessons/matching-periods/';
const figure = '#figure-period-matching';
const question = '#question-lambda-4096-16384-d128';
const isAwake = (part: string) =>
  `document.querySelector(${JSON.stringify(`${part} astro-island`)})?.hasAttribute('ssr') === false`;

test('the first page answers to the hand, and leads into the course', async ({ reader }) => {
  await reader.open('/');
  await reader.reads('h1', 'A longer context');
  const wave = '.hero-waves input';
  const told = await reader.look(`document.querySelector('${wave}').getAttribute('aria-valuetext')`);
  await reader.click(wave);
  await reader.press(keys.right);
  await reader.sees(
    `document.querySelector('${wave}').getAttribute('aria-valuetext') === ${JSON.stringify(told)}`,
    false,
  );
  await reader.click('main a[href^="/lessons/"]');
  await reader.sees('location.pathname', /^\/lessons\/./);
});

test('a figure moves, a question is marked, and a reload keeps both', async ({ reader }) => {
  await reader.open(lesson);
  await reader.bring(figure);
  await reader.sees(isAwake(figure), true);
  await reader.fill('#period-matching-lambda', '4');
  await reader.press(keys.enter);
  await reader.reads(`${figure} .inset-value`, '%');
  await reader.sees('location.search', /lambda=4/);

  await reader.bring(question);
  await reader.sees(isAwake(question), true);
  const field = `${question} input[type=text]`;
  const outcome = `${question} .outcome`;
  await reader.fill(field, '4,089');
  await reader.click(`${question} button[type=submit]`);
  await reader.reads(outcome, 'could mean 4.089 or 4089');
  await reader.fill(field, '4.089');
  await reader.click(`${question} button[type=submit]`);
  await reader.reads(outcome, 'Correct');

  await reader.reload();
  await reader.bring(question);
  await reader.reads(outcome, 'Correct');
  await reader.sees(`document.querySelector('${field}').value`, '4.089');
  await reader.bring(figure);
  await reader.sees("document.querySelector('#period-matching-lambda').value", /^4(\.0+)?$/);
});

test('the lab’s model reads a text in a worker', async ({ reader }) => {
  await reader.open('/lab/');
  // At once: the lab's scripts may still be on their way.
  await reader.fill('#lab-rebase', '4.39');
  await reader.reads('#figure-lab .reading', 'With the base times 4.39 the model predicts');
  // What the build has not worked out, the model reads here.
  await reader.fill('#lab-rebase', '5.55');
  await reader.reads('#figure-lab .figure-stream', 'Done.');
  await reader.reads('#figure-lab .reading', 'With the base times 5.55 the model predicts');
});

test('the calculator compares, and its address brings the model back', async ({ reader }) => {
  await reader.open('/calculator/');
  await reader.fill('#calculator-target', '32768');
  await reader.sees('location.hash', /target=32768/);
  await reader.reads('tr[data-method="interpolation"]', '7.162°');
  await reader.reload();
  await reader.sees("document.querySelector('#calculator-target').value", '32768');
});

test('the search opens by its key and finds a formula by its words', async ({ reader }) => {
  await reader.open(lesson);
  // Where no window manager gives a window the focus, a click does.
  await reader.click('h1');
  await reader.press('/');
  await reader.sees("document.activeElement?.type === 'search'", true);
  await reader.type('scaling factor');
  await reader.reads('.search-dialog [role=status]', '“scaling factor” was found on');
  await reader.press(keys.escape);
  await reader.sees("document.querySelector('.search-dialog')?.open ?? false", false);
});
