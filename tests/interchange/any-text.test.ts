import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { isTag, isText } from 'domhandler';
import type { ChildNode } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { assessmentPath, canvasFormat } from '../../src/interchange/canvas/canvas-format.ts';
import { giftFormat } from '../../src/interchange/gift/gift-format.ts';
import { legalText } from '../../src/interchange/markup/xml.ts';
import { moodleFormat } from '../../src/interchange/moodle/moodle-format.ts';
import { qti3Format } from '../../src/interchange/qti3/qti3-format.ts';
import { readGift } from '../support/interchange/gift-consumer.ts';
import { choiceOf, itemOf } from '../support/interchange/items.ts';
import { children, embeddedIn, readMoodle, textIn } from '../support/interchange/moodle-rules.ts';
import { textsOf } from '../support/interchange/qti-consumer.ts';
import { parseXml } from '../support/interchange/qti-rules.ts';

/** What means something to one of the formats, or to a parser. */
const signs = [
  ...[']]>', '<!--', '<b>', '&amp;', '&#125;', '"', "'", '<', '>', '&'],
  ...[
    '~',
    '=',
    '#',
    '{',
    '}',
    ':',
    '::',
    '//',
    '->',
    '%50%',
    '*',
    '####',
    '[html]',
    '\\',
    '\\n',
    '{1:MC:=a}',
  ],
  ...[
    '$x$',
    String.raw`\frac{1}{2}`,
    String.raw`\(x\)`,
    '😀',
    'שלום',
    'مرحبا',
    'θ',
    '\u0000',
    '\uD800',
    '\n',
    '\t',
  ],
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 12 })
  .map((parts) => `x${parts.join('')}y`);

/** As a reader sees it: spaces that follow each other are one. */
function seen(text: string): string {
  return legalText(text).replace(/\s+/g, ' ').trim();
}

/** The text of HTML. */
function shown(html: string): string {
  const textOf = (node: ChildNode): string =>
    isText(node) ? node.data : isTag(node) ? node.childNodes.map(textOf).join('') : '';
  return seen(parseDocument(html).childNodes.map(textOf).join(''));
}

describe('any text in any field survives', () => {
  it('in Moodle XML', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [question] = [
          ...readMoodle(String(moodleFormat.write([itemOf(text, choiceOf(text))]).content)).values(),
        ].slice(-1);
        const root = question?.element ?? null;
        const fields = ['questiontext', 'generalfeedback', 'correctfeedback', 'incorrectfeedback', 'hint'];
        for (const field of fields) expect(shown(textIn(children(root, field)[0]))).toBe(seen(text));
        for (const answer of children(root, 'answer')) {
          expect(shown(textIn(children(answer, 'feedback')[0]))).toBe(seen(text));
        }
        const options = children(root, 'answer').map((answer) => shown(textIn(answer)));
        expect(options).toEqual(['yes', 'no'].map((id) => seen(`${text} ${id}`)));
        expect(seen(textIn(children(root, 'name')[0]))).toBe(seen(`${text} (seed 7)`));
      }),
    );
  });

  it('in an answer embedded in a Moodle text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const part = { ...itemOf(text, choiceOf(text)), id: 'part', label: 'Part 1', weight: 1, stem: '' };
        const item = { ...itemOf('', { kind: 'parts', parts: [part] }), title: 'x' };
        const [question] = [...readMoodle(String(moodleFormat.write([item]).content)).values()].slice(-1);
        const [field] = embeddedIn(textIn(children(question?.element ?? null, 'questiontext')[0]));
        const options = field?.candidates.map((candidate) => shown(candidate.text));
        expect(options).toEqual(['yes', 'no'].map((id) => seen(`${text} ${id}`)));
      }),
    );
  });

  it('in GIFT', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [question] = readGift(String(giftFormat.write([itemOf(text, choiceOf(text))]).content));
        if (question?.type !== 'MC') throw new Error(`It is read as ${String(question?.type)}.`);
        expect(shown(question.stem.text)).toBe(seen(text));
        expect(shown(question.globalFeedback?.text ?? '')).toBe(seen(text));
        expect(question.choices.map((choice) => shown(choice.text.text))).toEqual(
          ['yes', 'no'].map((id) => seen(`${text} ${id}`)),
        );
        expect(question.choices.map((choice) => shown(choice.feedback?.text ?? ''))).toEqual([
          seen(text),
          seen(text),
        ]);
        expect(question.id).toBe('lesson/question v1 s7');
        expect(question.tags).toEqual(['lo:compute', 'bloom:apply']);
      }),
    );
  });

  it('in QTI 3', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const texts = textsOf(qti3Format.write([itemOf(text, choiceOf(text))]));
        for (const document of texts.values()) parseXml(document);
        const item = parseXml(texts.get('items/lesson.question.v1.s7.xml') ?? '');
        const contents = (name: string) =>
          Array.from(item.getElementsByTagName(name)).map((node) => seen(node.textContent ?? ''));
        expect(contents('qti-simple-choice')).toEqual(['yes', 'no'].map((id) => seen(`${text} ${id}`)));
        for (const content of contents('qti-content-body')) expect(content).toBe(seen(text));
        expect(contents('p')[0]).toBe(seen(text));
        expect(seen(item.getAttribute('title') ?? '')).toBe(seen(`${text} (seed 7)`));
      }),
    );
  });

  it('in Canvas QTI 1.2', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const texts = textsOf(canvasFormat.write([itemOf(text, choiceOf(text))]));
        const root = parseXml(texts.get(assessmentPath) ?? '');
        const contents = Array.from(root.getElementsByTagName('mattext')).map((node) =>
          shown(node.textContent ?? ''),
        );
        const options = ['yes', 'no'].map((id) => seen(`${text} ${id}`));
        // The stem and the options; then the words for right, wrong, all, and each option.
        expect(contents).toEqual([seen(text), ...options, ...Array.from({ length: 5 }, () => seen(text))]);
        expect(seen(root.getElementsByTagName('item')[0]?.getAttribute('title') ?? '')).toBe(
          seen(`${text} (seed 7)`),
        );
      }),
    );
  });
});

describe('a formula', () => {
  const formula =
    '<p>Let <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow>' +
    '<annotation encoding="application/x-tex">x &lt; 1</annotation></semantics></math></span>' +
    '<span class="katex-html" aria-hidden="true">x&lt;1</span></span> be.</p>';
  const item = { ...itemOf('x', choiceOf('x')), stem: formula };

  it('is TeX in Moodle XML and GIFT', () => {
    const [moodle] = [...readMoodle(String(moodleFormat.write([item]).content)).values()].slice(-1);
    expect(textIn(children(moodle?.element ?? null, 'questiontext')[0])).toBe(
      String.raw`<p>Let \(x &lt; 1\) be.</p>`,
    );
    const [gift] = readGift(String(giftFormat.write([item]).content));
    expect(gift && 'stem' in gift && gift.stem.text).toBe(String.raw`<p>Let \(x &lt; 1\) be.</p>`);
  });

  it('is MathML in QTI 3', () => {
    const text = textsOf(qti3Format.write([item])).get('items/lesson.question.v1.s7.xml') ?? '';
    expect(text).toContain(
      '<p>Let <math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow></math> be.</p>',
    );
  });
});
