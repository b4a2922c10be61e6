import type { LessonSurvey } from '../../progress/views/survey.ts';
import { writeCount, writeDay } from './record-words.ts';

const columns = ['Lesson', 'Questions', 'Solved', 'Answers', 'Help', 'Last'] as const;

function createRow(cells: readonly string[], heads: 'all' | 'first'): HTMLTableRowElement {
  const row = document.createElement('tr');
  for (const [at, text] of cells.entries()) {
    const isHead = heads === 'all' || at === 0;
    const cell = document.createElement(isHead ? 'th' : 'td');
    if (isHead) cell.setAttribute('scope', heads === 'all' ? 'col' : 'row');
    cell.textContent = text;
    row.append(cell);
  }
  return row;
}

/** What is on record of each lesson, as a table that scrolls where the screen is narrow. */
export function createSurveyTable(
  lessons: readonly LessonSurvey[],
  titles: ReadonlyMap<string, string>,
): HTMLElement {
  const scroll = document.createElement('div');
  scroll.className = 'record-scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', 'Record by lesson');
  const table = scroll.appendChild(document.createElement('table'));
  table.createTHead().append(createRow(columns, 'all'));
  const body = table.createTBody();
  for (const { lesson, questions, solved, answers, helped, last } of lessons) {
    const counts = [questions, solved, answers, helped].map(writeCount);
    body.append(createRow([titles.get(lesson) ?? lesson, ...counts, writeDay(last)], 'first'));
  }
  return scroll;
}
