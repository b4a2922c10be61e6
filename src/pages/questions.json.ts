import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { buildGradingRecord, buildIndexEntry } from '../components/question/build-question.ts';
import { placedQuestions } from '../course/placed-questions.ts';

/** The index of the bank, at `/questions.json`: what a sitting is dealt from. */
export const GET: APIRoute = async () => {
  const entries = await getCollection('questions');
  const lessons = await getCollection('lessons');
  const inText = new Set(lessons.flatMap(({ body = '' }) => placedQuestions(body)));
  const index = entries.map(async (entry) =>
    buildIndexEntry(entry, await buildGradingRecord(entry), inText.has(entry.id)),
  );
  return Response.json(await Promise.all(index));
};
