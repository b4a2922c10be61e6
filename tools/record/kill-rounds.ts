import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { startMortalBrowser } from './mortal-browser.ts';

/** How a page under test is worked. */
export interface Patient {
  /** Opens the page; resolves when it shows what is remembered. */
  readonly open: (page: Page) => Promise<void>;
  readonly type: (page: Page, text: string) => Promise<void>;
  /** Checks what was typed; resolves when the verdict is on screen. */
  readonly check: (page: Page) => Promise<void>;
  /** Whether the page remembers this as answered, or as typed. */
  readonly remembers: (page: Page, what: 'answer' | 'draft', text: string) => Promise<boolean>;
}

/** How many rounds of a kind were survived. */
export interface Survival {
  readonly rounds: number;
  readonly survived: number;
}

interface Round {
  readonly what: 'answer' | 'draft';
  /** What is typed; different in each round. */
  readonly text: string;
  /** How long the browser lives after the verdict, or after the last key, in milliseconds. */
  readonly life: number;
}

function planRounds(rounds: number): readonly Round[] {
  return Array.from({ length: 2 * rounds }, (_, at) => {
    const text = `${String(5 + Math.floor(at / 2))}${at % 2 === 0 ? '' : '.5'}`;
    // The lives of the answers' rounds are spread evenly over 0 to 300 ms, in an order that visits all parts early.
    const life = at % 2 === 0 ? ((at / 2) * 137) % 301 : 500;
    return { what: at % 2 === 0 ? 'answer' : 'draft', text, life };
  });
}

async function liveAndDie(page: Page, patient: Patient, { what, text, life }: Round): Promise<void> {
  await patient.type(page, text);
  if (what === 'answer') await patient.check(page);
  await new Promise((resolve) => setTimeout(resolve, life));
}

/**
 * Kills the browser again and again: 0 to 300 ms after a verdict, and in turn 500 ms after the last key of a draft.
 * Each next one opens the same profile and looks for what was there.
 * @param rounds - of each kind
 * @param onRound - told of each round when it is known how it went
 */
export async function killInRounds(
  patient: Patient,
  rounds: number,
  onRound: (what: Round['what'], survival: Survival) => void = () => undefined,
): Promise<Readonly<Record<Round['what'], Survival>>> {
  const profile = await mkdtemp(path.join(tmpdir(), 'wavelength-soak-'));
  const survival = { answer: { rounds: 0, survived: 0 }, draft: { rounds: 0, survived: 0 } };
  let before: Round | null = null;
  try {
    for (const round of [...planRounds(rounds), null]) {
      const { page, kill } = await startMortalBrowser(profile);
      try {
        await patient.open(page);
        if (before !== null) {
          const count = survival[before.what];
          count.rounds += 1;
          if (await patient.remembers(page, before.what, before.text)) count.survived += 1;
          onRound(before.what, count);
        }
        if (round !== null) await liveAndDie(page, patient, round);
      } finally {
        await kill();
      }
      before = round;
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return survival;
}
