import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/notebook/address.ts';
import { isAccepted } from '../../src/notebook/parameters.ts';
import type { Declarations } from '../../src/notebook/parameters.ts';
import { declareQuantities } from '../../src/notebook/quantities.ts';
import { acceptedBy, declarations, declare } from '../support/parameters.ts';

/** A page's parameters, and an accepted value for each. */
const pages = fc.record({ m: declarations, m_l: declarations, lambda: declarations }).chain((page) =>
  fc.record({
    page: fc.constant(page),
    values: fc.record({
      m: acceptedBy(page.m),
      m_l: acceptedBy(page.m_l),
      lambda: acceptedBy(page.lambda),
    }),
  }),
);

const page: Declarations = { m: declare({ default: 8 }), d: declare({ kind: 'even', label: 'head size' }) };

describe('writeAddress, then readAddress', () => {
  it('gives back the very values, with nothing to complain of', () => {
    fc.assert(
      fc.property(pages, ({ page: declared, values }) => {
        const reading = readAddress(writeAddress('', declared, values), declared);
        expect(reading).toMatchObject({ values, problems: [] });
      }),
    );
  });

  it('gives back values that are written with an exponent', () => {
    const open = { b: declare({ kind: 'real', minimum: 1e-9, maximum: 1e30 }) };
    for (const b of [1e-7, 1e21, 1.5e22]) {
      expect(readAddress(writeAddress('', open, { b }), open).values).toEqual({ b });
    }
  });

  it('comes to rest: writing what was read changes nothing more', () => {
    fc.assert(
      fc.property(pages, ({ page: declared, values }) => {
        const search = writeAddress('?other=1', declared, values);
        expect(writeAddress(search, declared, readAddress(search, declared).values)).toBe(search);
      }),
    );
  });
});

describe('writeAddress', () => {
  it('leaves the spelling of others alone where nothing has to change', () => {
    expect(writeAddress('?preview&q=a%20b&m=16', page, { m: 16, d: 8 })).toBe('?preview&q=a%20b&m=16');
  });
});

describe('readAddress', () => {
  it('keeps the default of what the address does not name', () => {
    expect(readAddress('?m=16', page)).toEqual({ values: { m: 16, d: 8 }, asked: ['m'], problems: [] });
    expect(readAddress('', page)).toEqual({ values: { m: 8, d: 8 }, asked: [], problems: [] });
  });

  it.each([
    '',
    'abc',
    'NaN',
    'Infinity',
    '1e999',
    '0x10',
    '1e',
    '.',
    '--16',
    '16 tokens',
    ' 16',
    '1_6',
    '１６',
    '16,0',
    '16.5',
    '1',
    '65',
    '-16',
  ])('keeps the default and reports once where the address says "%s"', (text) => {
    const { values, problems } = readAddress(`?${new URLSearchParams({ m: text }).toString()}`, page);
    expect(values).toEqual({ m: 8, d: 8 });
    expect(problems).toHaveLength(1);
  });

  it('takes any text whatever without an error, and answers accepted values', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (m, rest) => {
        const search = `?m=${m}&${rest}`;
        const { values } = readAddress(search, page);
        for (const [name, declaration] of Object.entries(page)) {
          expect(isAccepted(declaration, values[name] ?? Number.NaN)).toBe(true);
        }
      }),
    );
  });

  it('reports every problem, in words for the reader', () => {
    const { problems } = readAddress(`?m=lots&d=${'9'.repeat(99)}`, page);
    expect(problems).toMatchInlineSnapshot(`
      [
        "The address asks for “m=lots”, but the target length must be a whole number from 2 to 64. Showing 8.",
        "The address asks for “d=9999999999999999999999999999999999999999”, but the head size must be an even whole number from 2 to 64. Showing 8.",
      ]
    `);
  });

  it('says nothing of keys that are not the page’s', () => {
    expect(readAddress('?utm_source=mail&M=16', page).problems).toEqual([]);
  });
});

describe('writeAddress', () => {
  it('writes only what differs from its default', () => {
    expect(writeAddress('', page, { m: 16, d: 8 })).toBe('?m=16');
    expect(writeAddress('', page, { m: 8, d: 8 })).toBe('');
  });

  it('takes out of the address what is back at its default', () => {
    expect(writeAddress('?m=16&d=4', page, { m: 8, d: 4 })).toBe('?d=4');
  });

  it('keeps keys of others with their values', () => {
    const others = fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => !Object.hasOwn(page, key)),
      fc.string(),
    );
    fc.assert(
      fc.property(others, (kept) => {
        const search = `?${new URLSearchParams({ ...kept, m: '32' }).toString()}`;
        const query = new URLSearchParams(writeAddress(search, page, { m: 16, d: 8 }));
        expect([...query]).toEqual([...new URLSearchParams({ ...kept, m: '16' })]);
      }),
    );
  });
});

describe('a choice', () => {
  const page = declareQuantities(['method', 'd', 'pair']);

  it('has its name in the address', () => {
    expect(readAddress('?method=yarn', page).values.method).toBe(4);
    expect(writeAddress('', page, { method: 4, d: 128, pair: 1 })).toBe('?method=yarn');
  });

  it.each(['4', 'YaRN', ''])('is not followed as “%s”, and its names are said', (text) => {
    const { values, problems } = readAddress(`?method=${text}`, page);
    expect(values.method).toBe(0);
    expect(problems[0]).toContain('one of none, interpolation, base-scaling');
  });

  it('is not what bounds a pair: that is the head size in the same address', () => {
    expect(readAddress('?d=256&pair=128', page)).toMatchObject({ values: { pair: 128 }, problems: [] });
    const { values, asked, problems } = readAddress('?d=8&pair=64', page);
    expect(values).toMatchObject({ d: 8, pair: 4 });
    expect(asked).toEqual(['d', 'pair']);
    expect(problems).toEqual([
      'The address asks for “pair=64”, but the pair must be a whole number from 1 to 4. Showing 4.',
    ]);
  });
});
