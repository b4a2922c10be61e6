import { expect, test } from 'vitest';
import { splitRules } from '../../../tools/fonts/face-rules.ts';

const face = {
  from: 'serif.AAAA.woff2',
  parts: [
    { name: 'serif.BBBB.woff2', characters: 'ab' },
    { name: 'serif-rare.CCCC.woff2', characters: 'λ²' },
  ],
};

test('a rule for a split typeface becomes one for each part, and no other rule changes', () => {
  const other = '@font-face{font-family:O;src:url(o.AAAA.woff2)}p{color:red}';
  const rule = '@font-face{font-family:S;src:url(/serif.AAAA.woff2)format("woff2")}';
  expect(splitRules(rule + other, [face])).toBe(
    '@font-face{font-family:S;src:url(/serif.BBBB.woff2)format("woff2");unicode-range:U+61-62}' +
      '@font-face{font-family:S;src:url(/serif-rare.CCCC.woff2)format("woff2");unicode-range:U+B2,U+3BB}' +
      other,
  );
});

test('what a rule left to other fonts stays left to them', () => {
  const rule = '@font-face{src:url(serif.AAAA.woff2);unicode-range:U+0-B1,U+B4-10FFFF;font-weight:400}';
  expect(splitRules(rule, [face])).toBe(
    '@font-face{src:url(serif.BBBB.woff2);font-weight:400;unicode-range:U+61-62}' +
      '@font-face{src:url(serif-rare.CCCC.woff2);font-weight:400;unicode-range:U+3BB}',
  );
});
