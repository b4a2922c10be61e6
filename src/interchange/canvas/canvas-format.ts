import { packTexts } from '../archive.ts';
import { reportOf } from '../export-format.ts';
import type { ExportFormat } from '../export-format.ts';
import { holdsOrder } from '../item/holds-order.ts';
import { piecesOf } from '../item/split-parts.ts';
import { isLeftOut } from '../losses.ts';
import type { LossCode } from '../losses.ts';
import { element, writeXml } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';
import { writeQuestion } from './write-question.ts';

/** Canvas’s QTI 1.2: one assessment with all questions, in an archive. */
export const canvasFormat: ExportFormat = {
  label: 'Canvas (QTI 1.2)',
  extension: '.zip',
  mediaType: 'application/zip',
  write: (items) => {
    const questions: XmlContent[] = [];
    const report = items.map((item) => {
      const losses: LossCode[] = [...item.losses];
      if (holdsOrder(item.answer)) losses.push('no-order');
      if (isLeftOut(losses)) return reportOf(item, false, losses);
      losses.push('labels');
      if (item.hints.length > 0) losses.push('hints');
      const { pieces, losses: parted } = piecesOf(item);
      losses.push(...parted);
      questions.push(...pieces.map((piece) => writeQuestion(piece, losses)));
      return reportOf(item, true, losses);
    });
    const files = new Map([
      ['imsmanifest.xml', writeManifest()],
      [assessmentPath, writeAssessment(questions)],
    ]);
    return { content: packTexts(files), report };
  },
};

const ident = 'wavelength';
export const assessmentPath = `${ident}/${ident}.xml`;

function writeAssessment(questions: readonly XmlContent[]): string {
  return writeXml(
    element(
      'questestinterop',
      { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
      element(
        'assessment',
        { ident, title: 'Wavelength' },
        element('section', { ident: 'root_section' }, questions),
      ),
    ),
  );
}

function writeManifest(): string {
  return writeXml(
    element(
      'manifest',
      { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1', identifier: ident },
      element('metadata', {}, element('schema', {}, 'IMS Content'), element('schemaversion', {}, '1.1.3')),
      element('organizations', {}),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: ident, type: 'imsqti_xmlv1p2' },
          element('file', { href: assessmentPath }),
        ),
      ),
    ),
  );
}
