/** The launch page of a package: finds the system, restores the attempt, shows the course in a frame, and reports. */
import { attemptOf, openBridge } from '../../lms/bridge.ts';
import type { Bridge } from '../../lms/bridge.ts';
import { connect } from '../../lms/connect.ts';
import type { Lms } from '../../lms/lms.ts';
import { readUnit } from '../../lms/unit.ts';
import type { Unit } from '../../lms/unit.ts';
import { homeOfAttempt } from '../../progress/home.ts';
import { notFound, noStorage, noUnit, onlyShown, reportWords } from './launch-words.ts';

/** How often what is typed is reported although nothing was checked, in milliseconds. */
const often = 15_000;
/** The attempt of a page that no system launched. */
const alone = 'alone';

const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`);

function say(words: string): void {
  const status = part('status');
  if (status !== null && status.textContent !== words) status.textContent = words;
}

/** 10 digits and small letters, some 51 bits. */
function newToken(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return [...numbers].map((number) => number.toString(36).padStart(7, '0').slice(-5)).join('');
}

async function fetchUnit(): Promise<Unit | null> {
  try {
    const response = await fetch('../unit.json');
    return response.ok ? readUnit(await response.text()) : null;
  } catch {
    return null;
  }
}

/** Shows the course. Its record is the attempt's own, which the frame's name tells it. */
function show({ title, start }: Unit, token: string): void {
  const frame = part('course');
  if (!(frame instanceof HTMLIFrameElement)) return;
  frame.name = homeOfAttempt(token);
  frame.title = title;
  frame.src = start;
  frame.hidden = false;
}

/** Opens the record under the attempt's name. Nothing of it may be loaded before it has one. */
async function openRecord(token: string) {
  globalThis.wavelengthHome = homeOfAttempt(token);
  const [{ openJournal }, { openLine }] = await Promise.all([
    import('../../progress/journal.ts'),
    import('../../progress/channel.ts'),
  ]);
  return { journal: openJournal(), openLine };
}

function offerLeaving({ returnUrl }: Lms, bridge: Bridge): void {
  const leave = part('leave');
  if (leave === null || returnUrl === null) return;
  leave.hidden = false;
  leave.addEventListener('click', () => {
    bridge.finish();
    location.assign(returnUrl);
  });
}

async function runFor(unit: Unit, lms: Lms): Promise<void> {
  const { kept, token } = attemptOf(unit, lms, newToken);
  const { journal, openLine } = await openRecord(token);
  const bridge = await openBridge({ unit, lms, record: journal, token, now: Date.now }, kept);
  const update = async () => {
    const news = await bridge.update();
    if (!lms.takesReports) say(onlyShown);
    else say(journal.problem() === null ? reportWords(lms, news) : noStorage);
  };
  await update();
  show(unit, token);
  openLine(() => void update().catch(reportError));
  if (unit.isExam) setInterval(() => void update().catch(reportError), often);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void update().catch(reportError);
  });
  window.addEventListener('pagehide', () => bridge.pause());
  offerLeaving(lms, bridge);
}

/** Opens the package that this page is in. */
export async function launch(): Promise<void> {
  const unit = await fetchUnit();
  if (unit === null) {
    say(noUnit);
    return;
  }
  const title = part('title');
  if (title !== null) title.textContent = unit.title;
  document.title = unit.title;
  const lms = await connect(unit, window);
  if (lms !== null) {
    await runFor(unit, lms);
    return;
  }
  say(notFound);
  show(unit, alone);
}
