import { describe, expect, it } from 'vitest';
import { describeImage } from '../../../src/quiz/check/images.ts';

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 96.5">${inner}</svg>`;

describe('an image beside the questions', () => {
  it('is shown in the size of its view box', () => {
    expect(describeImage('a.svg', svg('<path fill="url(#g)"/><use href="#p"/>'))).toEqual({
      fault: null,
      width: 320,
      height: 96.5,
    });
  });

  it.each([
    ['a.png', null],
    ['a.svg', '<html></html>'],
    ['a.svg', svg('<path/>'.repeat(6000))],
    ['a.svg', svg('<script>1</script>')],
    ['a.svg', svg('<rect onclick="a()"/>')],
    ['a.svg', svg('<a href="https://example.org"/>')],
    ['a.svg', svg('<style>@import "a.css"</style>')],
    ['a.svg', svg('<path fill="url(https://example.org/a)"/>')],
    ['a.svg', '<svg width="3"></svg>'],
    ['a.svg', '<svg viewBox="0 0 0 10"></svg>'],
  ])('is refused where it cannot be: %s %j', (name, text) => {
    expect(describeImage(name, text).fault).not.toBeNull();
  });
});
