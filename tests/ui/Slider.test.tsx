import { describe, expect, it } from 'vitest';
import { Slider } from '../../src/ui/Slider.tsx';
import { linearScale } from '../../src/ui/slider-scale.ts';
import { attributeOf } from '../support/html.ts';
import { render, send } from '../support/rendered.ts';

const scale = linearScale({ minimum: 10, maximum: 110 }, 10);

/** A slider from 10 to 110 in ten steps, and what it reports. */
function slider(value: number) {
  const heard: number[] = [];
  const { html, find } = render(() => (
    <Slider
      id="length"
      label="target length"
      value={value}
      scale={scale}
      page={3}
      valueText={`${value} tokens`}
      onInput={(next) => heard.push(next)}
    />
  ));
  const press = (key: string) => {
    const stopped: string[] = [];
    send(find('input'), 'onKeyDown', { key, preventDefault: () => stopped.push(key) });
    return { heard, isStopped: stopped.length > 0 };
  };
  const input = (position: string) => {
    send(find('input'), 'onInput', { currentTarget: { value: position } });
    return heard;
  };
  return { html, press, input };
}

describe('Slider', () => {
  it('is a native range over whole positions, with name and value in words', () => {
    const { html } = slider(40);
    const wanted = {
      type: 'range',
      id: 'length',
      'aria-label': 'target length',
      'aria-valuetext': '40 tokens',
      min: '0',
      max: '10',
      step: '1',
      value: '3',
    };
    for (const [name, value] of Object.entries(wanted)) expect(attributeOf(html, name)).toBe(value);
  });

  it('stands at its end for a value beyond its range', () => {
    expect(attributeOf(slider(1e6).html, 'value')).toBe('10');
    expect(attributeOf(slider(-5).html, 'value')).toBe('0');
  });

  it('reports the value of the position it is moved to', () => {
    expect(slider(40).input('7')).toEqual([80]);
  });

  it.each([
    ['PageUp', 40, 70],
    ['PageDown', 50, 20],
    ['PageUp', 100, 110],
    ['PageDown', 20, 10],
  ])('%s takes it from %d to %d', (key, from, to) => {
    expect(slider(from).press(key)).toEqual({ heard: [to], isStopped: true });
  });

  it.each(['ArrowUp', 'Home', 'End', 'Tab', 'a'])('leaves the key %s to the browser', (key) => {
    expect(slider(40).press(key)).toEqual({ heard: [], isStopped: false });
  });
});
