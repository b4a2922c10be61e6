import type { ResponseView } from './response-view.ts';
import type { QuestionTypeName } from './schemas.ts';

/**
 * The fields in which a response of each type is given, each loaded on its first use. They are apart from what grades, so that a
 * worker that grades has nothing of a page.
 */
export const responseViews = {
  numeric: () => import('./numeric/View.tsx'),
  expression: () => import('./expression/View.tsx'),
  order: () => import('./order/View.tsx'),
  term: () => import('./term/View.tsx'),
  choice: () => import('./choice/View.tsx'),
  'true-false': () => import('./true-false/View.tsx'),
  match: () => import('./match/View.tsx'),
  'short-text': () => import('./short-text/View.tsx'),
  essay: () => import('./essay/View.tsx'),
  code: () => import('./code/View.tsx'),
  widget: () => import('./widget/View.tsx'),
  cloze: () => import('./cloze/View.tsx'),
  case: () => import('./case/View.tsx'),
} satisfies Readonly<Record<QuestionTypeName, () => Promise<{ readonly default: ResponseView }>>>;
