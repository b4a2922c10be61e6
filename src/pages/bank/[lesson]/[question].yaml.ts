import type { APIRoute, GetStaticPaths } from 'astro';
import { bankFiles } from '../../../components/bank/bank-questions.ts';

interface Props extends Record<string, unknown> {
  readonly text: string;
}

/** The file of a question as it stands, at `/bank/<lesson>/<question>.yaml`, for whoever goes on from it in the bench. */
export const getStaticPaths = (() =>
  bankFiles.map(({ id, text }) => {
    const [lesson = '', question = ''] = id.split('/');
    return { params: { lesson, question }, props: { text } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/yaml; charset=utf-8' } });
