import { expect, test } from 'vitest';
import { homeOfAttempt } from '../../src/lms/home-of-attempt.ts';
import { findHome } from '../../src/progress/home.ts';

const location = { origin: 'https://lms.example.org' };
const foreign = {
  get location(): never {
    throw new Error('SecurityError');
  },
};

test('a record is the site’s, or of one attempt where a page of the same site says so', () => {
  const name = homeOfAttempt('k3x9q0ab');
  expect(findHome({})).toBe('wavelength');
  expect(findHome({ location, parent: { location }, name })).toBe(name);
  expect(findHome({ location, wavelengthHome: name })).toBe(name);
  const alone: { location: typeof location; name: string; parent?: unknown } = { location, name };
  alone.parent = alone;
  for (const page of [
    alone,
    { location, parent: foreign, name },
    { location, parent: { location: { origin: 'https://other.example.org' } }, name },
    { location, parent: { location }, name: 'wavelength:lms:' },
    { location, parent: { location }, name: 'content' },
    { location, parent: { location }, name: 7 },
  ])
    expect(findHome(page)).toBe('wavelength');
});
