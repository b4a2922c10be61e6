/** Loaded into every Node of a measured command: writes down at its end what it has used. */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

process.on('exit', () => {
  // A process's use counts its threads.
  if (!isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { processorSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 };
  appendFileSync(String(process.env.BENCH_USAGE), `${JSON.stringify(used)}\n`);
});
