import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { typesetTemplate } from '../../../src/typeset/text.ts';
import { plainText } from '../../../src/ui/plain-text.ts';
import { draftsOf } from '../../support/imported.ts';

/** Pieces that mean something to XML, HTML, GIFT, Markdown, YAML or the course's own texts. */
const pieces = [
  ...[
    ']]>',
    '<![CDATA[',
    '&amp;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '</text>',
    '<b>',
    '~',
    '=',
    '#',
    '{',
    '}',
    '{{x}}',
  ],
  ...[
    '\\',
    '\\n',
    ':',
    '::',
    '->',
    '%50%',
    '//',
    '$',
    '$5',
    '*',
    '**',
    '_',
    '`',
    '[a](b)',
    '![',
    '|',
    '---',
    '- ',
  ],
  ...[
    '1. ',
    '> ',
    '# ',
    '!',
    '@',
    'a@b.co',
    ': ',
    ' #',
    '\t',
    '🙂',
    '👩‍🔬',
    'שלום',
    'مرحبا',
    '\u202e',
    'é',
    '字',
    'λ',
  ],
  ...[
    'word',
    'two words',
    '4.0890',
    '{1:SA:',
    '[[1]]',
    '\\\\',
    '~~',
    '&#123;',
    '<!-- -->',
    'http://a.b/c_d_e',
  ],
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `A${parts.join('')}z`)
  // What no XML can hold, and what is a formula to the reader, is no plain text.
  .filter((text) => !/[^\P{Cc}\t\n]|[\uE000-\uF8FF\uFFFE\uFFFF]|\$\$|\\[([]/u.test(text));

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const escapeGift = (text: string) => text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`);

/** How each format writes a question whose five texts are the same. */
const writers = {
  'Moodle XML': (text: string) => {
    const html = `<text><![CDATA[${escapeXml(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`;
    const field = (name: string) => `<${name} format="html">${html}</${name}>`;
    const answer = (share: number) =>
      `<answer fraction="${share}" format="html">${html}${field('feedback')}</answer>`;
    return `<quiz><question type="multichoice"><name><text>n</text></name>${field('questiontext')}${field('generalfeedback')}<single>true</single>${answer(100)}${answer(0)}${field('hint')}</question></quiz>`;
  },
  'Canvas QTI 1.2': (text: string) => {
    const words = `<material><mattext texttype="text/html">${escapeXml(escapeXml(text))}</mattext></material>`;
    const label = (id: string) =>
      `<response_label ident="${id}">${words.replace('text/html', 'text/plain').replace(escapeXml(escapeXml(text)), () => escapeXml(text))}</response_label>`;
    const said = (id: string) => `<itemfeedback ident="${id}"><flow_mat>${words}</flow_mat></itemfeedback>`;
    return `<questestinterop><item title="n"><itemmetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>multiple_choice_question</fieldentry></qtimetadatafield></itemmetadata><presentation>${words}<response_lid ident="r"><render_choice>${label('1')}${label('2')}</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="r">1</varequal></conditionvar><setvar>100</setvar></respcondition></resprocessing>${said('general_fb')}${said('2_fb')}</item></questestinterop>`;
  },
  'QTI 3': (text: string) => {
    const words = escapeXml(text);
    const said = `<qti-feedback-inline identifier="b"><p>${words}</p></qti-feedback-inline>`;
    return `<qti-assessment-item title="n"><qti-response-declaration identifier="R" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>a</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><p>${words}</p><qti-choice-interaction response-identifier="R"><qti-simple-choice identifier="a">${words}</qti-simple-choice><qti-simple-choice identifier="b">${words}${said}</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>`;
  },
  GIFT: (text: string) => {
    const words = `[html]${escapeGift(escapeXml(text))}`;
    return `::n::${words}{=${words} ~${words}#${words} ####${words}}`;
  },
} as const;

/** A text as a page shows it: white space and the typesetter's quotation marks, dashes and ellipses aside. */
function fold(text: string): string {
  return text
    .normalize()
    .replaceAll(/[\s\u200B]+/g, '')
    .replaceAll(/[‘’‚‛'`]/g, "'")
    .replaceAll(/[“”„"]|''/g, '"')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/\.{2,}/g, '...');
}

async function shown(markdown: string): Promise<string> {
  const html = (await typesetTemplate(markdown, '/')).map((part) =>
    typeof part === 'string' ? part : '{number}',
  );
  return fold(plainText(html.join('')));
}

function textsIn(yaml: string): readonly string[] {
  const data = parse(yaml) as {
    prompt: string;
    explanation: string | null;
    hints?: readonly { text: string }[];
    options: readonly { text: string; feedback?: string }[];
  };
  const { prompt, explanation, options, hints = [] } = data;
  return [
    prompt,
    ...(explanation === null ? [] : [explanation]),
    ...hints.map(({ text }) => text),
    ...options.flatMap(({ text, feedback }) => [text, ...(feedback === undefined ? [] : [feedback])]),
  ];
}

describe.each(Object.entries(writers))('any text in %s', (format, write) => {
  it('is shown as it was, in whichever field', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const [draft] = draftsOf(write(text), format === 'GIFT' ? 'a.gift' : 'a.xml');
        const found = textsIn(draft?.yaml ?? '');
        expect(found.length).toBeGreaterThanOrEqual(4);
        for (const markdown of new Set(found)) expect(await shown(markdown)).toBe(fold(text));
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
