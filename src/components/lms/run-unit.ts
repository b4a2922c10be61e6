/** A unit at work: the attempt is restored, the course shown, and the system told of what is new in the record. */
import { openBridge } from '../../lms/bridge.ts';
import type { Bridge } from '../../lms/bridge.ts';
import type { Kept } from '../../lms/kept.ts';
import type { Lms } from '../../lms/lms.ts';
import type { Unit } from '../../lms/unit.ts';
import { openLine } from '../../progress/channel.ts';
import { home } from '../../progress/home.ts';
import { openJournal } from '../../progress/journal.ts';
import { part, say, show } from './launch-parts.ts';
import { noStorage, onlyShown, reportWords } from './launch-words.ts';

/** How often what is typed in an exam is kept although nothing was checked, in milliseconds. */
const often = 15_000;

interface Running {
  readonly unit: Unit;
  readonly lms: Lms;
  readonly token: string;
  readonly kept: Kept | null;
}

function offerLeaving({ returnUrl }: Lms, bridge: Bridge, update: () => Promise<void>): void {
  const leave = part('leave');
  if (leave === null || returnUrl === null) return;
  leave.hidden = false;
  leave.addEventListener('click', () => {
    void update()
      .catch(reportError)
      .then(() => {
        bridge.finish();
        location.assign(returnUrl);
      });
  });
}

/** Runs a unit as long as the page lasts. */
export async function runUnit({ unit, lms, token, kept }: Running): Promise<void> {
  const journal = openJournal();
  const bridge = await openBridge({ unit, lms, record: journal, token, now: Date.now }, kept);
  const update = async () => {
    const news = await bridge.update();
    if (!lms.takesReports) say(onlyShown);
    else say(journal.problem() === null ? reportWords(lms, news) : noStorage);
  };
  const updateSoon = () => void update().catch(reportError);
  await update();
  show(unit, home);
  openLine(updateSoon);
  if (unit.isExam) setInterval(updateSoon, often);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') updateSoon();
  });
  window.addEventListener('pagehide', () => bridge.pause());
  // A page that comes back from the browser's memory has said goodbye to its system.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  offerLeaving(lms, bridge, update);
}
