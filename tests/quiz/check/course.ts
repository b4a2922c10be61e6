import type { CheckedFile } from '../../../src/quiz/check/check-question-file.ts';
import type { KnownContent } from '../../../src/quiz/check/names.ts';
import { figures } from '../../../tools/questions/figures.ts';
import { describeImage } from '../../../src/quiz/check/images.ts';
import { wrongModels } from '../../../src/core/misconceptions/index.ts';

/** What the questions of these tests may name. */
export const course: KnownContent = {
  objectives: ['read-the-constraint', 'compute-lambda'],
  lessons: { 'compute-lambda': 'lesson', 'count-turns': 'positions-as-rotations' },
  misconceptions: [
    ...Object.keys(wrongModels).map((id) => ({ id, model: id })),
    { id: 'wrong-in-words', model: null },
    { id: 'wrong-with-a-number', model: null, correction: 'You took {{unheard_of|4sf}} for it.' },
    { id: 'lambda-depends-on-base', model: null },
    { id: 'slowest-period-is-window', model: null },
  ],
  widgets: ['period-matching', 'only-in-lessons'],
  figures: Object.fromEntries(Object.entries(figures).filter(([name]) => name === 'period-matching')),
  pages: ['/references/', '/lessons/matching-periods/'],
  images: {
    'lines.svg': { fault: null, width: 300, height: 100 },
    'photo.png': describeImage('photo.png', null),
    'traced.svg': describeImage('traced.svg', `<svg>${'<path/>'.repeat(9000)}</svg>`),
    'linked.svg': describeImage('linked.svg', '<svg viewBox="0 0 1 1"><image href="a.png"/></svg>'),
    'endless.svg': describeImage('endless.svg', '<svg><path/></svg>'),
  },
  references: ['peng-2023-yarn', 'su-2021-roformer'],
};

/** A question file of that text. */
export function fileOf(text: string, name = 'question'): CheckedFile {
  return { file: `${name}.yaml`, id: `lesson/${name}`, text, ...course };
}
