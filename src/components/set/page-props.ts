import { getCollection } from 'astro:content';
import { unplacedQuestions } from '../../course/placed-questions.ts';
import { lessonsInOrder } from '../lessons-in-order.ts';
import { pathTo } from '../paths.ts';
import { knownMisconceptions } from '../practice/known-misconceptions.ts';
import type { PracticeLesson } from '../practice/practice-props.ts';
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
    misconceptions: await knownMisconceptions(),
    indexUrl: pathTo('/questions.json'),
    recordsUrl: pathTo('/questions/'),
    practiceUrl: pathTo('/practice/'),
    examUrl: pathTo('/practice/exam/'),
    paperUrl: pathTo('/practice/paper/'),
  };
}
