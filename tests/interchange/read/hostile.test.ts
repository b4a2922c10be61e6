import process from 'node:process';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/interchange/read/read-file.ts';
import { draftsOf } from '../../support/imported.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const quiz = (inside: string) => `<?xml version="1.0"?>\n<quiz>${inside}</quiz>`;
const essay = (text: string) =>
  quiz(`<question type="essay"><questiontext format="html"><text>${text}</text></questiontext></question>`);

/** An `x` for each byte: it packs to a thousandth. */
const large = (bytes: number) => new Uint8Array(bytes).fill(120);

const laughs = `<?xml version="1.0"?>
<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<quiz>&b;</quiz>`;
const external = `<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>`;

/** What the processor has done so far, which other processes do not lengthen. */
function secondsOfWork(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function refusalOf(bytes: Uint8Array): string {
  const start = secondsOfWork();
  try {
    readFile(bytes, 'file.xml');
  } catch (error) {
    expect(secondsOfWork() - start).toBeLessThan(5);
    expect(error).toHaveProperty('name', 'Refusal');
    return String(error);
  }
  return 'It was read.';
}

describe('a hostile file is refused with words', () => {
  it.each([
    ['entities inside entities', encode(laughs), 'line 2, column'],
    ['an external entity', encode(external), 'the file has a document type'],
    ['an unknown entity', encode(quiz('&xxe;')), 'invalid character entity'],
    ['elements a thousand deep', encode('<quiz>' + '<a>'.repeat(1000)), 'more than 100 deep'],
    ['too many elements', encode(quiz('<a/>'.repeat(160_000))), 'more than 150000 elements'],
    ['an XML that ends too early', encode('<quiz><question>'), 'unclosed root tag'],
    ['another kind of XML', encode('<html><body/></html>'), 'It is a web page.'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'It is no text.'],
    ['nothing', new Uint8Array(), 'It is empty.'],
    ['words without a question', encode('Dear colleague, see below.'), 'neither GIFT nor XML'],
    [
      'an encoding that nobody knows',
      encode('<?xml version="1.0" encoding="ebcdic-7"?><quiz/>'),
      '"ebcdic-7"',
    ],
    [
      'bytes that its encoding has not',
      new Uint8Array([0xef, 0xbb, 0xbf, 0x3c, 0xff]),
      'utf-8, but it is not',
    ],
    [
      'a path out of the package',
      zipSync({ '../../evil.xml': encode(quiz('')) }),
      'a path that leads out of it',
    ],
    ['an absolute path', zipSync({ '/etc/evil.xml': encode(quiz('')) }), 'a path that leads out of it'],
    [
      'a path of Windows',
      zipSync({ 'a\\..\\..\\evil.xml': encode(quiz('')) }),
      'a path that leads out of it',
    ],
    ['a zip that swells', zipSync({ 'a.xml': large(40 * 2 ** 20) }), 'no export of questions'],
    ['a zip that is cut', zipSync({ 'a.xml': encode(quiz('')) }).slice(0, 60), 'cannot be unpacked'],
    ['a zip of anything', zipSync({ 'a.txt': encode('x') }), 'holds no questions'],
  ])('%s', (_, bytes, words) => {
    expect(refusalOf(bytes)).toContain(words);
  });

  it('a zip that names a smaller size than it has does not swell', () => {
    const bytes = zipSync({ 'a.xml': large(4 * 2 ** 20) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 30; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(refusalOf(bytes)).not.toBe('It was read.');
  });
});

describe('a hostile text', () => {
  it('that is too deep gives its words and a note', () => {
    const deep = '&lt;div&gt;'.repeat(20_000);
    const [draft] = draftsOf(essay(`${deep}deep`), 'a.xml');
    expect(draft?.yaml).toContain('prompt: deep');
    expect(draft?.notes[0]?.message).toContain('too deep');
  });

  it('cannot bring scripts, nor write outside the folder of figures', () => {
    const html =
      '&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href="javascript:alert(1)"&gt;w&lt;/a&gt;' +
      '&lt;img src="../../../x.svg" alt="y"&gt;';
    const file = '<file name="../../../x.svg" encoding="base64">PHN2Zz48L3N2Zz4=</file>';
    const [draft] = draftsOf(essay(html).replace('</text>', `</text>${file}`), 'a.xml');
    expect(draft?.images.map(({ name }) => name)).toEqual(['x.svg']);
    expect(draft?.yaml).toContain('prompt: w![y](figures/x.svg)\n');
  });

  it.each([
    '<',
    '[',
    '*_',
    '\\(',
    '\\[',
    '$$ ',
    '{{',
    '`',
    '&',
    '<b>',
    '</b><i>',
    '<p><a>',
    '| ',
    '\n',
    ' ',
    '{1:SA:',
  ])(
    'of a hundred thousand times %j is read in time',
    (piece) => {
      for (const [format, type] of [
        ['html', 'cloze'],
        ['plain_text', 'essay'],
        ['markdown', 'essay'],
      ] as const) {
        const start = secondsOfWork();
        const text = `<![CDATA[x${piece.repeat(100_000 / piece.length)}]]>`;
        draftsOf(essay(text).replace('"essay"', `"${type}"`).replace('"html"', `"${format}"`), 'a.xml');
        expect(secondsOfWork() - start).toBeLessThan(5);
      }
    },
    30_000,
  );

  it('of one long line in GIFT leaves the others alone', () => {
    const drafts = draftsOf(`::A::${'{~'.repeat(100_000)}\n\n::B::One?{=1}`, 'a.gift');
    expect(drafts.map(({ type }) => type)).toEqual([null, 'short-text']);
  });
});

describe('an encoding', () => {
  const text =
    '<?xml version="1.0"?><quiz><question type="essay"><name><text>Größe – π</text></name></question></quiz>';
  const utf16 = (little: boolean) => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, little);
    for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), little);
    return bytes;
  };
  const latin = (given: string) => Uint8Array.from(given, (sign) => sign.charCodeAt(0));

  it.each([
    ['UTF-8', encode(text), 'Größe – π'],
    ['UTF-8 with a mark', encode(`\uFEFF${text}`), 'Größe – π'],
    ['UTF-16 with a mark', utf16(true), 'Größe – π'],
    ['UTF-16 the other way round', utf16(false), 'Größe – π'],
    ['UTF-16 without a mark', utf16(true).slice(2), 'Größe – π'],
    [
      'Latin-1 that says so',
      latin(text.replace('?>', ' encoding="ISO-8859-1"?>').replace(' – π', '')),
      'Größe',
    ],
  ])('%s is read', (_, bytes, title) => {
    expect(readFile(bytes, 'a.xml').items[0]?.name).toBe(title);
  });

  it('that is guessed is told of', () => {
    const { items, notes } = readFile(latin('::Größe::Wie groß?{#4}\r\n'), 'a.gift');
    expect(items[0]?.name).toBe('Größe');
    expect(notes[0]?.message).toContain('Windows-1252');
  });
});
