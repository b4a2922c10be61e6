import { packTexts } from '../archive.ts';
import { reportOf } from '../export-format.ts';
import type { ExportFormat } from '../export-format.ts';
import type { NeutralItem } from '../item/neutral-item.ts';
import { tagsOf } from '../item/item-name.ts';
import { wholePiece } from '../item/split-parts.ts';
import { isLeftOut } from '../losses.ts';
import type { LossCode } from '../losses.ts';
import { element, writeXml } from '../markup/xml.ts';
import type { XmlContent } from '../markup/xml.ts';
import { itemIdentifier, writeItem } from './write-item.ts';

/** QTI 3: a package of items, and a test in which one variant of each question is drawn. */
export const qti3Format: ExportFormat = {
  label: 'QTI 3',
  extension: '.zip',
  mediaType: 'application/zip',
  write: (items) => {
    const files = new Map<string, string>();
    const included: NeutralItem[] = [];
    const report = items.map((item) => {
      if (isLeftOut(item.losses)) return reportOf(item, false, item.losses);
      const losses: LossCode[] = [...item.losses, 'solution-when-right'];
      if (item.hints.length > 0) losses.push('hints');
      files.set(pathOf(item), writeItem(item, losses));
      included.push(item);
      return reportOf(item, true, losses);
    });
    files.set(testPath, writeTest(included));
    return { content: packTexts(new Map([['imsmanifest.xml', writeManifest(included)], ...files])), report };
  },
};

const testPath = 'test.xml';

function pathOf(item: NeutralItem): string {
  return `items/${itemIdentifier(item)}.xml`;
}

const packageNamespace = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const metadataNamespace = 'http://ltsc.ieee.org/xsd/LOM';
const itemNamespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

function writeManifest(items: readonly NeutralItem[]): string {
  const test = element(
    'resource',
    { identifier: 'test', type: 'imsqti_test_xmlv3p0', href: testPath },
    element('file', { href: testPath }),
    items.map((item) => element('dependency', { identifierref: itemIdentifier(item) })),
  );
  return writeXml(
    element(
      'manifest',
      { xmlns: packageNamespace, identifier: 'wavelength' },
      element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')),
      element('organizations', {}),
      element('resources', {}, test, items.map(resourceOf)),
    ),
  );
}

function resourceOf(item: NeutralItem): XmlContent {
  const href = pathOf(item);
  const inEnglish = (text: string) => element('string', { language: 'en' }, text);
  return element(
    'resource',
    { identifier: itemIdentifier(item), type: 'imsqti_item_xmlv3p0', href },
    element(
      'metadata',
      {},
      element(
        'lom',
        { xmlns: metadataNamespace },
        element(
          'general',
          {},
          element('title', {}, inEnglish(item.title)),
          tagsOf(wholePiece(item)).map((tag) => element('keyword', {}, inEnglish(tag))),
        ),
      ),
    ),
    element('file', { href }),
  );
}

/** A section for each question, from which one variant is drawn. */
function writeTest(items: readonly NeutralItem[]): string {
  const questions = [...Map.groupBy(items, ({ id }) => id)];
  return writeXml(
    element(
      'qti-assessment-test',
      { xmlns: itemNamespace, identifier: 'wavelength', title: 'Wavelength' },
      element(
        'qti-test-part',
        { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
        questions.map(([id, variants], index) =>
          element(
            'qti-assessment-section',
            { identifier: `section-${String(index + 1)}`, title: variants[0]?.title ?? id, visible: 'false' },
            variants.length > 1 ? element('qti-selection', { select: 1 }) : null,
            variants.map((item) =>
              element('qti-assessment-item-ref', { identifier: itemIdentifier(item), href: pathOf(item) }),
            ),
          ),
        ),
      ),
    ),
  );
}
