/** The names of all questions in their present versions: what the count of the solved ones in a page's head counts. */
import { getCollection } from 'astro:content';
import { nameVersion } from '../progress/snapshot.ts';

export async function GET(): Promise<Response> {
  const questions = await getCollection('questions');
  return Response.json(questions.map(({ id, data }) => nameVersion({ id, version: data.version })));
}
