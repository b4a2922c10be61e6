import type { Element } from '@xmldom/xmldom';
import { parseXml } from '../../tests/support/interchange/qti-rules.ts';
import type { PlayJob, QtiPlayer } from './player.ts';

/** An outcome. */
interface Variable {
  readonly identifier: string;
  readonly value: unknown;
}

/** An attempt as the player hands it back. */
interface Attempt {
  readonly state: { readonly outcomeVariables: readonly Variable[] };
}

/** What of the player's component is called. */
interface PlayerComponent {
  readonly $once: (event: string, heed: (attempt: Attempt) => void) => void;
  readonly loadItemFromXml: (xml: string, configuration: object) => void;
  readonly scoreAttempt: () => void;
}

interface PlayerPage {
  readonly Vue: new (options: object) => { readonly $refs: { readonly player: PlayerComponent } };
  readonly qti3Player: object;
  player: PlayerComponent;
}

/** The ids of what a learner chooses among, as it is written. */
function idsIn(part: Element, ...tags: readonly string[]): readonly (string | null)[] {
  const choices = tags.flatMap((tag) => Array.from(part.getElementsByTagName(tag)));
  return choices.map((choice) => choice.getAttribute('identifier'));
}

/** Responses as an attempt keeps them: beside each value in which order its choices were shown. */
function attemptOf(item: Element, given: PlayJob['responses'][number]): object {
  const interactions = Array.from(item.getElementsByTagName('*')).filter((part) =>
    part.hasAttribute('response-identifier'),
  );
  const responseVariables = Object.entries(given).map(([identifier, value]) => {
    const shown = interactions.filter((part) => part.getAttribute('response-identifier') === identifier);
    const order = shown.flatMap((part) =>
      idsIn(part, 'qti-simple-choice', 'qti-inline-choice', 'qti-hottext'),
    );
    const sets = shown.flatMap((part) => Array.from(part.getElementsByTagName('qti-simple-match-set')));
    const orders = sets.map((set) => idsIn(set, 'qti-simple-associable-choice'));
    // A field that is empty gives none.
    return { identifier, value: value === '' ? null : value, state: { order, orders } };
  });
  return {
    responseVariables,
    outcomeVariables: [],
    templateVariables: [],
    contextVariables: [],
    validationMessages: [],
  };
}

/**
 * Amp-up’s player, certified by 1EdTech. It is handed an attempt as a test’s controller hands it one back, and scores that;
 * so its own fields take what was given first.
 */
export const itemPlayer: QtiPlayer = {
  name: 'qti3-item-player',

  load: async (page) => {
    await page.setContent('<body><div id="player"></div></body>');
    await page.addScriptTag({ path: 'node_modules/vue/dist/vue.min.js' });
    await page.addScriptTag({ path: 'node_modules/qti3-item-player/dist/qti3Player.umd.min.js' });
    await page.evaluate(() => {
      const place = globalThis as unknown as PlayerPage;
      const { Vue, qti3Player } = place;
      const render = (draw: (component: object, data: object) => unknown) =>
        draw(qti3Player, { ref: 'player' });
      place.player = new Vue({ el: '#player', render }).$refs.player;
    });
  },

  play: async (page, { text, responses }) => {
    const item = parseXml(text);
    const scores: (number | null)[] = [];
    for (const [index, given] of responses.entries()) {
      // The player takes the same text for the item that it shows already.
      const xml = `${text}<!-- ${String(index)} -->`;
      const score = await page.evaluate(playOnce, { xml, state: attemptOf(item, given) });
      scores.push(score === null || score === undefined ? null : Number(score));
    }
    return scores;
  },
};

/** Runs in the page: what the player gives for an attempt. */
async function playOnce({ xml, state }: { xml: string; state: object }): Promise<unknown> {
  const { player } = globalThis as unknown as PlayerPage;
  const heard = (event: string) =>
    new Promise<Attempt>((resolve, reject) => {
      player.$once(event, resolve);
      setTimeout(() => reject(new Error(`The player does not say "${event}".`)), 20_000);
    });
  const ready = heard('notifyQti3ItemReady');
  player.loadItemFromXml(xml, { state });
  await ready;
  const scored = heard('notifyQti3ScoreAttemptCompleted');
  player.scoreAttempt();
  const { outcomeVariables } = (await scored).state;
  return outcomeVariables.find(({ identifier }) => identifier === 'SCORE')?.value;
}
