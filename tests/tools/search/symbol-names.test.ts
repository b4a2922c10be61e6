import { expect, test } from 'vitest';
import { readSymbolNames } from '../../../tools/search/symbol-names.ts';

test('symbols of the glossary have their names, Greek letters their words and other names too', () => {
  const names = readSymbolNames('content/glossary');
  expect(names.get('λ')).toEqual(['lambda', 'factor on the base', 'scaling factor of the base']);
  expect(names.get('θ_i')?.slice(0, 2)).toEqual(['theta', 'frequency']);
  expect(names.get('m_l')).toEqual(['trained length']);
});
