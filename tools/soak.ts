/** Kills a browser in the middle of work, many times: `npm run soak`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findFreePort } from './ports.mjs';
import { buildJournalPage } from './record/journal-page.ts';
import { killInRounds } from './record/kill-rounds.ts';
import type { Patient, Survival } from './record/kill-rounds.ts';
import { examPatient, journalPatient, questionPatient } from './record/patients.ts';
import { serveFolder } from './static-server.mjs';

const usage = `Usage: npm run soak -- [--rounds 200] [--journal | --exam]

Opens a question of the built course (dist/) in a real browser, answers it, kills the browser 0 to 300 ms after the
verdict, and looks for the answer in the same profile; in turn the same with a draft, 500 ms after the last key.

  --rounds <count>   how many kills of each kind; 200 unless told
  --journal          a page of the journal alone, in the place of a question
  --exam             an exam in progress, in the place of a question
  --port <port>      where the page is served
`;

function percent({ rounds, survived }: Survival): string {
  return `${String(survived)} of ${String(rounds)} survived`;
}

type Subject = 'question' | 'journal' | 'exam';

function patientOf(what: Subject, origin: string): Patient | Promise<Patient> {
  if (what === 'exam') return examPatient(origin);
  return what === 'journal' ? journalPatient(`${origin}/`) : questionPatient(origin);
}

async function soak(rounds: number, what: Subject, port: number): Promise<boolean> {
  const folder = what === 'journal' ? await buildJournalPage() : 'dist';
  if (!existsSync(folder)) throw new Error('There is no dist/. Run "npm run build" first.');
  const server = await serveFolder({ folder, port });
  const origin = `http://127.0.0.1:${String(port)}`;
  try {
    const patient = await patientOf(what, origin);
    const { answer, draft } = await killInRounds(patient, rounds, (what, survival) => {
      if (survival.rounds % 20 === 0) console.log(`${what}: ${percent(survival)}`);
    });
    console.log(`Answers: ${percent(answer)}. Drafts: ${percent(draft)}.`);
    return answer.survived === rounds && draft.survived === rounds;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    journal: { type: 'boolean', default: false },
    exam: { type: 'boolean', default: false },
    port: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
} else {
  const port = values.port === undefined ? await findFreePort(4450) : Number(values.port);
  const subject = values.exam ? 'exam' : values.journal ? 'journal' : 'question';
  process.exitCode = (await soak(Number(values.rounds), subject, port)) ? 0 : 1;
}
