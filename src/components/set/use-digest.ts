import { useEffect, useState } from 'preact/hooks';
import { watchDigest } from './live-digest.ts';
import type { LogDigest } from './live-digest.ts';

/** What the record comes to, now and after every change; null until it is read. */
export function useDigest(): LogDigest | null {
  const [digest, setDigest] = useState<LogDigest | null>(null);
  useEffect(() => watchDigest(setDigest), []);
  return digest;
}
