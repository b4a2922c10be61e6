import { describe, expect, test } from 'vitest';
import { fallbackRule, fallbackRules } from '../../../tools/fonts/fallback-faces.ts';

describe('the rule for a font that stands in for another', () => {
  const face = { family: 'Wide', style: 'italic', weight: 600, stand: 'serif' } as const;
  const metrics = { ascent: 900, descent: -300, lineGap: 60, unitsPerEm: 1000, xWidthAvg: 500 };

  test('makes its letters as wide, and its lines as high, as those of the face', () => {
    // Letters of 0.4 em have to be 1.25 times as large to be 0.5 em wide; heights are shares of the larger size.
    expect(fallbackRule(face, metrics, { names: ['Narrow', 'Slim'], width: 0.4 })).toBe(
      "@font-face{font-family:'Wide fallback';font-style:italic;font-weight:600;src:local('Narrow'),local('Slim');" +
        'size-adjust:125%;ascent-override:72%;descent-override:24%;line-gap-override:4.8%}',
    );
  });

  test('exists for every face of the site', async () => {
    const rules = (await fallbackRules()).split('\n');
    const faces = rules.map((rule) =>
      /font-family:'([^']*)';font-style:(\w*);font-weight:(\d*)/.exec(rule)?.slice(1),
    );
    expect([...new Set(faces.map(String))]).toEqual([
      'Wavelength Serif fallback,normal,400',
      'Wavelength Serif fallback,italic,400',
      'Wavelength Serif fallback,normal,600',
      'Wavelength Sans fallback,normal,400',
      'Wavelength Sans fallback,normal,600',
    ]);
  });

  test('measures a variable face at the weight at which it is used', async () => {
    const rules = (await fallbackRules()).split('\n').filter((rule) => /local\('Arial( Bold)?'\)/.test(rule));
    const sizes = rules.map((rule) => Number(/size-adjust:([\d.]*)/.exec(rule)?.[1]));
    // In ems: Source Sans 3 at 400 and 600 by Arial and Arial Bold as wide as our text sets them. The
    // file itself is measured at its thinnest, 0.398.
    expect(sizes[0]).toBeCloseTo((100 * 0.418) / 0.4517, 0);
    expect(sizes[1]).toBeCloseTo((100 * 0.431) / 0.4839, 0);
  });
});
