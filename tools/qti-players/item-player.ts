import type { PlayedOutcomes, PlayJob, QtiPlayer } from './player.ts';

/** A variable with its value. */
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
  readonly setItemContextState: (state: object) => void;
  /** The item; where it is told that there is an attempt, it takes the responses of that. */
  readonly getItem: () => { readonly initializeResponseDeclarations: (hasAttempt: boolean) => void };
  readonly scoreAttempt: () => void;
}

interface PlayerPage {
  readonly Vue: new (options: object) => { readonly $refs: { readonly player: PlayerComponent } };
  readonly qti3Player: object;
  player: PlayerComponent;
}

/**
 * Amp-up’s player, certified by 1EdTech. It is handed attempts as a test’s controller hands one back, and scores them. Its
 * fields stay empty: what it scores are the item's variables.
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

  play: async (page, job) => await page.evaluate(playItem, job),
};

/** Runs in the page. */
async function playItem({ text, responses }: PlayJob): Promise<readonly PlayedOutcomes[]> {
  const { player } = globalThis as unknown as PlayerPage;
  const heard = (event: string) => new Promise<Attempt>((resolve) => player.$once(event, resolve));
  const ready = heard('notifyQti3ItemReady');
  player.loadItemFromXml(text, {});
  await ready;
  const outcomes: PlayedOutcomes[] = [];
  for (const given of responses) {
    player.setItemContextState({
      // A field that is empty gives none.
      responseVariables: Object.entries(given).map(([identifier, value]) => ({
        identifier,
        value: value === '' ? null : value,
        state: null,
      })),
      outcomeVariables: [],
      templateVariables: [],
      contextVariables: [],
      validationMessages: [],
    });
    player.getItem().initializeResponseDeclarations(true);
    const scored = heard('notifyQti3ScoreAttemptCompleted');
    player.scoreAttempt();
    const { outcomeVariables } = (await scored).state;
    outcomes.push(Object.fromEntries(outcomeVariables.map(({ identifier, value }) => [identifier, value])));
  }
  return outcomes;
}
