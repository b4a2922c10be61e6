import type { APIRoute, GetStaticPaths } from 'astro';
import { buildGradingRecords } from '../../components/question/build-question.ts';

/** One grading record a question, at `/questions/<lesson>/<question>.json`. */
export const getStaticPaths = (async () => {
  const records = await buildGradingRecords();
  return records.map((record) => ({ params: { question: record.id }, props: { record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.record);
