import { openJournal } from '../../progress/journal.ts';
import { askToPersist, readPersistence } from '../../progress/persistence.ts';
import type { Persistence } from '../../progress/persistence.ts';
import { surveyOf } from '../../progress/views/survey.ts';
import type { Survey } from '../../progress/views/survey.ts';
import { closeByEscape } from '../../ui/close-by-escape.ts';
import { isFramed } from '../chrome/framed.ts';
import { watchDigest } from '../set/live-digest.ts';
import { download } from './download.ts';
import { describeAside, describeImport, describeProblem, describeSurvey } from './record-words.ts';
import { createSurveyTable } from './survey-table.ts';

class RecordPage {
  readonly #journal = openJournal();
  readonly #root: HTMLElement;
  readonly #titles: ReadonlyMap<string, string>;
  #survey: Survey | null = null;
  /** Asked for while the record is being read; what is shown later asks anew. */
  #persistence: Promise<Persistence> | null = readPersistence();
  #hasJustAdded = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    const titles = JSON.parse(root.dataset.titles ?? '{}') as Record<string, string>;
    this.#titles = new Map(Object.entries(titles));
  }

  connect(): void {
    this.#on('download', 'click', () => this.#download());
    this.#on('download-aside', 'click', () => this.#downloadAside());
    this.#on('persist', 'click', () => this.#persist());
    if (isFramed()) this.#stayWhole();
    this.#on('import', 'change', ({ currentTarget }) => this.#import(currentTarget as HTMLInputElement));
    this.#on('erase', 'click', () => this.#confirm(true));
    this.#on('keep', 'click', () => this.#confirm(false));
    closeByEscape(this.#part('confirmation'), () => this.#confirm(false));
    this.#on('erase-all', 'click', () => this.#erase());
    watchDigest(({ survey }) => void this.#show(surveyOf(survey)));
  }

  /** Another page round this one could lay something over a button. So it changes nothing here, and says so. */
  #stayWhole(): void {
    this.#part('framed').hidden = false;
    this.#part('framed').querySelector('a')?.setAttribute('href', location.href);
    for (const control of this.#root.querySelectorAll<HTMLInputElement | HTMLButtonElement>(
      '[data-action="import"], [data-action="erase"]',
    )) {
      control.disabled = true;
    }
  }

  #part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The page has no part “${name}”.`);
    return part;
  }

  #on(action: string, type: string, run: (event: Event) => Promise<void> | void): void {
    for (const control of this.#root.querySelectorAll(`[data-action="${action}"]`)) {
      control.addEventListener(type, (event) => void run(event));
    }
  }

  #say(part: string, went: 'right' | 'wrong', text: string): void {
    const outcome = this.#part(part);
    outcome.dataset.went = went;
    outcome.textContent = text;
  }

  async #show(survey: Survey): Promise<void> {
    this.#survey = survey;
    const asked = this.#persistence ?? readPersistence();
    this.#persistence = null;
    const persistence = await asked;
    const problem = this.#journal.problem();
    this.#part('summary').textContent = describeSurvey(survey, persistence) + describeProblem(problem);
    const table = survey.lessons.length === 0 ? [] : [createSurveyTable(survey.lessons, this.#titles)];
    this.#part('lessons').replaceChildren(...table);
    this.#part('eviction').hidden = persistence.state !== 'evictable' || survey.events === 0;
    const aside = await this.#journal.readSetAside();
    this.#part('aside').hidden = aside.length === 0;
    this.#showOutcome();
    if (aside.length === 0) return;
    this.#part('aside-summary').textContent = describeAside(aside);
    await this.#journal.markSeen();
  }

  /** What was added shows above the words that tell of it, and would push them and the focus off the screen. */
  #showOutcome(): void {
    if (this.#hasJustAdded) this.#part('carry-outcome').scrollIntoView({ block: 'nearest' });
    this.#hasJustAdded = false;
  }

  async #download(): Promise<void> {
    download('wavelength-record', await this.#journal.exportLog());
  }

  async #downloadAside(): Promise<void> {
    download('wavelength-set-aside', JSON.stringify(await this.#journal.readSetAside(), null, 1));
  }

  async #persist(): Promise<void> {
    const isKept = await askToPersist();
    if (this.#survey !== null) await this.#show(this.#survey);
    if (isKept) this.#say('persist-outcome', 'right', 'The browser will keep your record.');
    else
      this.#say('persist-outcome', 'wrong', 'It said no. It may say yes once you have been here more often.');
    this.#part('eviction').querySelector('button')?.remove();
    this.#part('persist-outcome').focus();
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    this.#say('carry-outcome', 'right', `Reading ${file.name} …`);
    const outcome = await this.#journal.importLog(await file.text());
    // The same file may be chosen again.
    input.value = '';
    this.#hasJustAdded = outcome.ok;
    this.#say('carry-outcome', outcome.ok ? 'right' : 'wrong', describeImport(outcome));
  }

  #confirm(isAsked: boolean): void {
    this.#part('confirmation').hidden = !isAsked;
    const opener = this.#root.querySelector<HTMLElement>('[data-action="erase"]');
    if (opener === null) return;
    opener.hidden = isAsked;
    this.#part('erase-outcome').textContent = '';
    (isAsked ? this.#part('confirmation').querySelector<HTMLElement>('#sure') : opener)?.focus();
  }

  async #erase(): Promise<void> {
    try {
      await this.#journal.erase();
      this.#confirm(false);
      this.#part('persist-outcome').textContent = '';
      this.#say('erase-outcome', 'right', 'Your record is erased.');
    } catch {
      this.#say(
        'erase-outcome',
        'wrong',
        'The browser did not let the record be erased. Nothing was removed.',
      );
    }
    this.#part('erase-outcome').focus();
  }
}

/** Brings the page of the learner's record to life. */
export function openRecordPage(root: HTMLElement): void {
  new RecordPage(root).connect();
}
