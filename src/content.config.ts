import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import {
  courseSchema,
  lessonSchema,
  misconceptionSchema,
  modelSchema,
  publishedSchema,
  referenceSchema,
  termSchema,
} from './course/schemas.ts';
import { questionSchema } from './quiz/types/schemas.ts';

/** `matching-periods/questions/lambda-any.yaml` → `matching-periods/lambda-any`. */
const questionId = ({ entry }: { entry: string }) => entry.replace('/questions/', '/').replace(/\.yaml$/, '');
/** `matching-periods/index.mdx` → `matching-periods`. */
const lessonId = ({ entry }: { entry: string }) => entry.replace(/\/index\.mdx$/, '');

export const collections = {
  course: defineCollection({
    loader: glob({ base: 'content', pattern: 'course.yaml' }),
    schema: courseSchema,
  }),
  lessons: defineCollection({
    loader: glob({ base: 'content/lessons', pattern: '*/index.mdx', generateId: lessonId }),
    schema: lessonSchema,
  }),
  questions: defineCollection({
    loader: glob({ base: 'content/lessons', pattern: '*/questions/*.yaml', generateId: questionId }),
    schema: questionSchema,
  }),
  misconceptions: defineCollection({
    loader: glob({ base: 'content/misconceptions', pattern: '*.yaml' }),
    schema: misconceptionSchema,
  }),
  models: defineCollection({
    loader: glob({ base: 'content/models', pattern: '*.yaml' }),
    schema: modelSchema,
  }),
  published: defineCollection({
    loader: glob({ base: 'content/published', pattern: '*.yaml' }),
    schema: publishedSchema,
  }),
  references: defineCollection({
    loader: glob({ base: 'content/references', pattern: '*.yaml' }),
    schema: referenceSchema,
  }),
  glossary: defineCollection({
    loader: glob({ base: 'content/glossary', pattern: '*.yaml' }),
    schema: termSchema,
  }),
};
