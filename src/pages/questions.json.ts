import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { buildGradingRecord, buildIndexEntry } from '../components/question/build-question.ts';

/** The index of the bank, at `/questions.json`: what a sitting is dealt from. */
export const GET: APIRoute = async () => {
  const entries = await getCollection('questions');
  const index = entries.map(async (entry) => buildIndexEntry(entry, await buildGradingRecord(entry)));
  return Response.json(await Promise.all(index));
};
