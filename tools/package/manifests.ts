/** The file that tells a learning management system what a package holds: `imsmanifest.xml`, or `cmi5.xml`. */
import { element, writeXml } from '../../src/interchange/markup/xml.ts';
import type { XmlContent } from '../../src/interchange/markup/xml.ts';
import type { PackageKind } from '../../src/lms/unit.ts';
import type { Plan } from './plan.ts';

/** The page that a system opens. */
export const launchPage = 'pages/lms.html';

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

function resources(attributes: Readonly<Record<string, string>>, files: readonly string[]): XmlContent {
  const listed = files.map((file) => element('file', { href: file }));
  const one = { identifier: 'unit', type: 'webcontent', ...attributes, href: launchPage };
  return element('resources', {}, element('resource', one, listed));
}

function organizations(title: string, ...ofItem: readonly XmlContent[]): XmlContent {
  const item = element(
    'item',
    { identifier: 'item', identifierref: 'unit' },
    element('title', {}, title),
    ...ofItem,
  );
  return element(
    'organizations',
    { default: 'course' },
    element('organization', { identifier: 'course' }, element('title', {}, title), item),
  );
}

function metadata(version: string): XmlContent {
  return element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, version));
}

function writeScorm12({ name, unit: { title, pass } }: Plan, files: readonly string[]): string {
  const mastery = pass === null ? null : element('adlcp:masteryscore', {}, String(Math.round(pass * 100)));
  const root = element(
    'manifest',
    {
      identifier: `wavelength-${name}`,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': xsi,
      'xsi:schemaLocation':
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    },
    metadata('1.2'),
    organizations(title, mastery),
    resources({ 'adlcp:scormtype': 'sco' }, files),
  );
  return writeXml(root);
}

/** What decides whether it is passed and complete: the unit itself, and against `pass` its score. */
function sequencing(pass: number | null): XmlContent {
  const measure =
    pass === null ? null : element('imsss:minNormalizedMeasure', {}, String(Number(pass.toFixed(4))));
  return element(
    'imsss:sequencing',
    {},
    element(
      'imsss:objectives',
      {},
      element(
        'imsss:primaryObjective',
        { objectiveID: 'score', satisfiedByMeasure: pass === null ? 'false' : 'true' },
        measure,
      ),
    ),
    element('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

function writeScorm2004({ name, unit: { title, pass } }: Plan, files: readonly string[]): string {
  const root = element(
    'manifest',
    {
      identifier: `wavelength-${name}`,
      version: '1.0',
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': xsi,
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
    },
    metadata('2004 4th Edition'),
    organizations(title, sequencing(pass)),
    resources({ 'adlcp:scormType': 'sco' }, files),
  );
  return writeXml(root);
}

function inEnglish(name: string, text: string): XmlContent {
  return element(name, {}, element('langstring', { lang: 'en' }, text));
}

function writeCmi5({ unit: { title, iri, pass, items } }: Plan): string {
  const count = `${String(items.length)} ${items.length === 1 ? 'question counts' : 'questions count'} for the score.`;
  const root = element(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    element('course', { id: `${iri}/course` }, inEnglish('title', title), inEnglish('description', count)),
    element(
      'au',
      {
        id: iri,
        moveOn: pass === null ? 'Completed' : 'CompletedOrPassed',
        masteryScore: pass === null ? null : String(Number(pass.toFixed(4))),
        launchMethod: 'AnyWindow',
      },
      inEnglish('title', title),
      inEnglish('description', count),
      element('url', {}, launchPage),
    ),
  );
  return writeXml(root);
}

/** What describes a package: its file and its text. @param files - all others of the package */
export function writeManifest(
  kind: PackageKind,
  plan: Plan,
  files: readonly string[],
): { readonly file: string; readonly text: string } {
  if (kind === 'cmi5') return { file: 'cmi5.xml', text: writeCmi5(plan) };
  const write = kind === 'scorm12' ? writeScorm12 : writeScorm2004;
  return { file: 'imsmanifest.xml', text: write(plan, files) };
}
