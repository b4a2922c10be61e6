import { createRequire } from 'node:module';

/** A text face of the site: a row for each weight and style that `src/styles/faces.css` declares or spans. */
export interface TextFace {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: 400 | 600;
  /** The font, and for a variable one the weight at which it is measured. */
  readonly file: string;
  readonly isVariable: boolean;
  /** What stands in for it until it has come. */
  readonly stand: 'serif' | 'sans';
}

const { resolve } = createRequire(import.meta.url);
const serif = (name: string) =>
  resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${name}.woff2`);
const sans = resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');

const serifFace = { family: 'Wavelength Serif', isVariable: false, stand: 'serif' } as const;
const sansFace = {
  family: 'Wavelength Sans',
  style: 'normal',
  file: sans,
  isVariable: true,
  stand: 'sans',
} as const;

export const textFaces: readonly TextFace[] = [
  { ...serifFace, style: 'normal', weight: 400, file: serif('400-normal') },
  { ...serifFace, style: 'italic', weight: 400, file: serif('400-italic') },
  { ...serifFace, style: 'normal', weight: 600, file: serif('600-normal') },
  { ...sansFace, weight: 400 },
  { ...sansFace, weight: 600 },
];

/** The weights between which the site uses its variable face. */
export const sansWeights = { min: 400, max: 600 } as const;
