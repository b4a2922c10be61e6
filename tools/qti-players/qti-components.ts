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
        readonly updateComplete: Promise<boolean>;
        readonly variables: readonly { identifier: string; value: unknown }[];
        updateResponseVariable: (name: string, value: unknown) => void;
        processResponse: () => void;
      }
      // HTML knows neither empty elements nor namespaces of its own.
      document.body.innerHTML = text
        .replace(/^<\?xml[^>]*>/, '')
        .replace(/<([\w-]+)((?:"[^"]*"|[^<>"])*?)\/>/g, '<$1$2></$1>')
        .replace(/ xmlns="[^"]*"/g, '');
      const item = document.querySelector<PlayedItem>('qti-assessment-item');
      if (item === null) throw new Error('There is no item.');
      await item.updateComplete;
      return responses.map((given) => {
        for (const [name, value] of Object.entries(given)) item.updateResponseVariable(name, value);
        item.processResponse();
        return Object.fromEntries(item.variables.map(({ identifier, value }) => [identifier, value]));
      });
    }, job),
};
