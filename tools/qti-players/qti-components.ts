import type { QtiPlayer } from './player.ts';

/** Custom elements that score what is set as their variables. */
export const qtiComponents: QtiPlayer = {
  name: '@citolab/qti-components',

  load: async (page) => {
    await page.setContent('<body></body>');
    const path = 'node_modules/@citolab/qti-components/cdn/index.js';
    await page.addScriptTag({ path, type: 'module' });
    await page.waitForFunction(() => customElements.get('qti-assessment-item') !== undefined);
  },

  play: async (page, job) =>
    await page.evaluate(async ({ text, responses }) => {
      interface PlayedItem extends HTMLElement {
        updateResponseVariable: (name: string, value: unknown) => void;
        processResponse: () => void;
        _context: { variables: readonly { identifier: string; value: unknown }[] };
      }
      // HTML knows neither empty elements nor namespaces of its own.
      const html = text
        .replace(/^<\?xml[^>]*>/, '')
        .replace(/<([\w-]+)((?:"[^"]*"|[^<>"])*?)\/>/g, '<$1$2></$1>')
        .replace(/ xmlns="[^"]*"/g, '');
      const scores: (number | null)[] = [];
      for (const given of responses) {
        document.body.innerHTML = html;
        const item = document.querySelector<PlayedItem>('qti-assessment-item');
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (item === null) throw new Error('There is no item.');
        for (const [name, value] of Object.entries(given)) item.updateResponseVariable(name, value);
        item.processResponse();
        const score = item._context.variables.find(({ identifier }) => identifier === 'SCORE')?.value;
        scores.push(score === null || score === undefined ? null : Number(score));
      }
      return scores;
    }, job),
};
