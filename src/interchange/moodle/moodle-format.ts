import { reportOf } from '../export-format.ts';
import type { ExportFormat, ItemReport } from '../export-format.ts';
import { idNumber, nameOf, tagsOf } from '../item/item-name.ts';
import type { NeutralItem } from '../item/neutral-item.ts';
import { splitParts, wholePiece } from '../item/split-parts.ts';
import type { Piece } from '../item/split-parts.ts';
import { isLeftOut } from '../losses.ts';
import type { LossCode } from '../losses.ts';
import { htmlWithTex } from '../markup/rich-text.ts';
import type { Html } from '../markup/rich-text.ts';
import { element, writeXml } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';
import { htmlField, writeAnswer } from './write-answer.ts';
import type { MoodleAnswer, MoodleTexts } from './write-answer.ts';

/** Moodle XML: a category for each question with several variants, so that a quiz can draw one at random. */
export const moodleFormat: ExportFormat = {
  label: 'Moodle XML',
  extension: '.xml',
  mediaType: 'application/xml',
  write: (items) => {
    const report: ItemReport[] = [];
    const questions = items.flatMap((item, index) => {
      const written = writeItem(item);
      report.push(written.report);
      const isFirst = items[index - 1]?.id !== item.id;
      return [isFirst && written.questions.length > 0 ? category(item) : null, ...written.questions];
    });
    return { content: writeXml(element('quiz', {}, questions)), report };
  },
};

function category({ id }: NeutralItem): XmlContent {
  return element(
    'question',
    { type: 'category' },
    element('category', {}, element('text', {}, `$course$/top/Wavelength/${id}`)),
  );
}

function writeItem(item: NeutralItem): {
  readonly questions: readonly XmlContent[];
  readonly report: ItemReport;
} {
  if (isLeftOut(item.losses)) return { questions: [], report: reportOf(item, false, item.losses) };
  const losses: LossCode[] = [...item.losses];
  if (item.hints.some(({ cost }) => cost > 0)) losses.push('hint-cost');
  const whole = writePiece(wholePiece(item), losses);
  if (whole !== null) return { questions: [whole], report: reportOf(item, true, losses) };
  losses.push(item.answer.kind === 'blanks' ? 'split-blanks' : 'split-parts');
  const questions = splitParts(item).map((piece) => writePiece(piece, losses));
  return { questions, report: reportOf(item, true, losses) };
}

function writePiece(piece: Piece, losses: LossCode[]): XmlContent {
  const html = (text: Html) => htmlWithTex(text, { lose: (loss) => losses.push(loss) });
  const written = writeAnswer(piece, { html, losses });
  return written === null ? null : questionElement(piece, written, { html, losses });
}

function questionElement(
  piece: Piece,
  { type, stem, fields }: MoodleAnswer,
  { html }: MoodleTexts,
): XmlContent {
  const cost = piece.hints.reduce((sum, hint) => sum + hint.cost, 0);
  const penalty = piece.hints.length === 0 ? 0 : Number((cost / piece.hints.length).toFixed(7));
  return element(
    'question',
    { type },
    element('name', {}, element('text', {}, nameOf(piece))),
    htmlField('questiontext', stem),
    htmlField('generalfeedback', html(piece.explanation)),
    element('defaultgrade', {}, '1'),
    element('penalty', {}, String(penalty)),
    element('hidden', {}, '0'),
    element('idnumber', {}, idNumber(piece)),
    fields,
    piece.hints.map((hint) => htmlField('hint', html(hint.html))),
    element(
      'tags',
      {},
      tagsOf(piece).map((tag) => element('tag', {}, element('text', {}, tag))),
    ),
  );
}
