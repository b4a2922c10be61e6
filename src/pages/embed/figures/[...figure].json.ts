import type { APIRoute, GetStaticPaths } from 'astro';
import { describedFigures } from '../../../components/embed/described-figures.ts';
import type { DescribedFigure } from '../../../components/embed/described-figures.ts';

interface Props extends Record<string, unknown> {
  readonly figure: DescribedFigure;
}

/** What each figure is, at `/embed/figures/<lesson>/<figure>.json`. */
export const getStaticPaths = (async () =>
  (await describedFigures()).map((figure) => ({
    params: { figure: figure.name },
    props: { figure },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.figure);
