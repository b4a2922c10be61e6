import type { APIRoute } from 'astro';
import { courseContext } from '../../components/bench/course-context.ts';

/** What the bench's check knows of the course, at `/authoring/course.json`. */
export const GET: APIRoute = async () => Response.json(await courseContext());
