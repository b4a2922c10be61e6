import { expect, it } from 'vitest';
import { placesOfFigure } from '../../src/figure/figure-places.ts';

const origin = 'https://host.example';
const placesOn = (pathname: string, search = '') =>
  placesOfFigure({ origin, pathname, search }, 'spectrum', '?m=8192', '/course/');

it.each([
  ['a lesson', '/course/lessons/rotations/', ''],
  ['the shell that shows it', '/course/embed/figure/', '?figure=rotations/spectrum&theme=dark'],
])('a figure is found on its lesson’s page and in the shell, from %s', (_, pathname, search) => {
  expect(placesOn(pathname, search)).toEqual({
    link: `${origin}/course/lessons/rotations/?m=8192#figure-spectrum`,
    embed: `${origin}/course/embed/figure/?figure=rotations/spectrum&m=8192`,
  });
});

it('the lab’s figure is found on the lab’s page', () => {
  const places = placesOfFigure({ origin, pathname: '/lab/', search: '' }, 'lab', '', '/');
  expect(places).toEqual({
    link: `${origin}/lab/#figure-lab`,
    embed: `${origin}/embed/figure/?figure=lab`,
  });
});
