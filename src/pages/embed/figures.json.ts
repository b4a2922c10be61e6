import type { APIRoute } from 'astro';
import { describedFigures } from '../../components/embed/described-figures.ts';

/** At `/embed/figures.json`: the names of all figures that other pages can show. */
export const GET: APIRoute = async () =>
  Response.json((await describedFigures()).map(({ name, title }) => ({ name, title })));
