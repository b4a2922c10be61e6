import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildGradingRecord } from '../../components/question/build-question.ts';

interface Props extends Record<string, unknown> {
  readonly entry: CollectionEntry<'questions'>;
}

/** One grading record a question, at `/questions/<lesson>/<question>.json`. */
export const getStaticPaths = (async () => {
  const entries = await getCollection('questions');
  return entries.map((entry) => ({ params: { question: entry.id }, props: { entry } }));
}) satisfies GetStaticPaths;

// A record is built when it is asked for, so that one mis-set question leaves the others alone while it is written.
export const GET: APIRoute<Props> = async ({ props }) => Response.json(await buildGradingRecord(props.entry));
