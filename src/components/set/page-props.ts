import { getCollection } from 'astro:content';
import { unplacedQuestions } from '../../course/placed-questions.ts';
import { pathTo } from '../paths.ts';
import type { PracticeLesson } from '../practice/practice-props.ts';
import { lessonsInOrder } from '../progress/mending.ts';
import { typesetObjectives } from '../typeset-text.ts';

/** What every page of sets is given: the lessons in the order of the course, and where things are. */
export async function setPageProps() {
  const ids = (await getCollection('questions')).map(({ id }) => id);
  const lessons = await Promise.all(
    (await lessonsInOrder()).map(async ({ id, data, body = '' }): Promise<PracticeLesson> => {
      return {
        slug: id,
        title: data.title,
        url: pathTo(`/lessons/${id}/`),
        count: unplacedQuestions(id, body, ids).length,
        objectives: await typesetObjectives(data.objectives),
      };
    }),
  );
  return {
    lessons,
    indexUrl: pathTo('/questions.json'),
    recordsUrl: pathTo('/questions/'),
    practiceUrl: pathTo('/practice/'),
    examUrl: pathTo('/practice/exam/'),
  };
}
