/**
 * The launch page of a package finds the system and names the attempt. Only then is the record's code loaded, which keeps
 * everything under that name.
 */
import { connect } from '../../lms/connect.ts';
import { homeOfAttempt } from '../../lms/home-of-attempt.ts';
import { readKept } from '../../lms/kept.ts';
import { readUnit } from '../../lms/unit.ts';
import type { Unit } from '../../lms/unit.ts';
import { notFound, noUnit } from './launch-words.ts';
import { part, say, show } from './launch-parts.ts';

/** The attempt of a page that no system launched. */
const alone = 'alone';

/** 10 digits and small letters, some 51 bits. */
function newToken(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return [...numbers].map((number) => number.toString(36).padStart(7, '0').slice(-5)).join('');
}

/** The unit of the package that this page is in; null on the site itself, where it has another name. */
async function fetchUnit(): Promise<Unit | null> {
  if (!location.pathname.endsWith('/lms.html')) return null;
  try {
    const response = await fetch('../unit.json');
    return response.ok ? readUnit(await response.text()) : null;
  } catch {
    return null;
  }
}

/** Opens the package that this page is in. */
export async function launch(): Promise<void> {
  const unit = await fetchUnit();
  if (unit === null) {
    say(noUnit);
    part('lost')?.removeAttribute('hidden');
    return;
  }
  const title = part('title');
  if (title !== null) title.textContent = unit.title;
  document.title = unit.title;
  const lms = await connect(unit, window);
  if (lms === null) {
    say(notFound);
    show(unit, homeOfAttempt(alone));
    return;
  }
  const kept = readKept(unit, lms.kept);
  const token = kept?.token ?? newToken();
  globalThis.wavelengthHome = homeOfAttempt(token);
  const { runUnit } = await import('./run-unit.ts');
  await runUnit({ unit, lms, token, kept });
}
