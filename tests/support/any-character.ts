import fc from 'fast-check';

/** The surrogates, which are no characters, begin here and are this many. */
const surrogates = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, for `fc.string({ unit: anyCharacter })`. It draws as fast-check's own unit `binary` does, which
 * makes a table of all 1,112,064 of them first, in seconds.
 */
export const anyCharacter = fc.nat({ max: 0x10ffff - surrogates.count }).map(
  (index) => String.fromCodePoint(index < surrogates.first ? index : index + surrogates.count),
  (character) => {
    const code = typeof character === 'string' ? (character.codePointAt(0) ?? Number.NaN) : Number.NaN;
    if (Number.isNaN(code) || String.fromCodePoint(code) !== character)
      throw new Error('This is not one character.');
    return code < surrogates.first ? code : code - surrogates.count;
  },
);
