import { getCollection } from 'astro:content';
import { questionNames } from '../components/chrome/question-names.ts';

/** At `/question-names.json`: what the count of solved questions in a page's head counts. */
export async function GET(): Promise<Response> {
  return Response.json(questionNames(await getCollection('questions')));
}
