import { expect, it, vi } from 'vitest';
import { FigureStream } from '../../src/figure/FigureStream.tsx';
import { attributesOf, textOf } from '../support/html.ts';
import { render, send } from '../support/rendered.ts';

const draw = (status: 'running' | 'done' | 'cancelled' | 'failed') => {
  const [cancel, restart] = [vi.fn(), vi.fn()];
  const rendered = render(() => (
    <FigureStream share={0.5} status={status} cancel={cancel} restart={restart} />
  ));
  return { ...rendered, cancel, restart };
};

it('says how much is done, and stops when told', () => {
  const { html, find, cancel } = draw('running');
  expect(attributesOf(html, 'progress', 'value')).toEqual(['0.5']);
  send(find('button'), 'onClick', {});
  expect(cancel).toHaveBeenCalledTimes(1);
});

it.each(['cancelled', 'failed'] as const)('offers to begin again once it is %s', (status) => {
  const { html, find, restart } = draw(status);
  expect(textOf(html)).toContain('Start again');
  send(find('button'), 'onClick', {});
  expect(restart).toHaveBeenCalledTimes(1);
});

it('offers nothing when all is there', () => {
  expect(textOf(draw('done').html)).toBe('Done.');
});

it('says why it failed where that is known', () => {
  const text = (problem?: string) =>
    textOf(
      render(() => (
        <FigureStream
          share={0}
          status="failed"
          {...(problem !== undefined && { problem })}
          cancel={vi.fn()}
          restart={vi.fn()}
        />
      )).html,
    );
  expect(text('The weights differ.')).toContain('The weights differ.');
  expect(text()).toContain('This did not work.');
});
