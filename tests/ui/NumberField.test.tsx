import { describe, expect, it } from 'vitest';
import { NumberField } from '../../src/ui/NumberField.tsx';
import type { FieldReading } from '../../src/ui/NumberField.tsx';
import { attributeOf, openingTags } from '../support/html.ts';
import { render, send } from '../support/rendered.ts';

const readDigits = (text: string): FieldReading =>
  /^\d+$/.test(text) ? { value: Number(text) } : { problem: 'Write digits.' };

function field(read: Parameters<typeof NumberField>[0]['read'] = readDigits) {
  const heard: number[] = [];
  const { html, find } = render(() => (
    <NumberField
      id="base"
      label="base, b"
      text="10 000"
      read={read}
      onChange={(value) => heard.push(value)}
    />
  ));
  const type = (text: string) => {
    send(find('input'), 'onInput', { currentTarget: { value: text } });
    return heard;
  };
  return { html, input: openingTags(html, 'input')[0] ?? '', type };
}

describe('NumberField', () => {
  it('is a named text field with a keyboard for numbers, and shows the value', () => {
    const { input } = field();
    const wanted = {
      id: 'base',
      type: 'text',
      inputmode: 'decimal',
      'aria-label': 'base, b',
      value: '10 000',
    };
    for (const [name, value] of Object.entries(wanted)) expect(attributeOf(input, name)).toBe(value);
  });

  it('begins without a problem, and points to none', () => {
    const { html, input } = field();
    expect(attributeOf(input, 'aria-invalid')).toBe('false');
    expect(attributeOf(input, 'aria-describedby')).toBeNull();
    expect(html).not.toContain('role="alert"');
  });

  it('reports a number as soon as it can be read', () => {
    expect(field().type('500000')).toEqual([500_000]);
  });

  it('reports nothing that cannot be read', () => {
    expect(field().type('ten')).toEqual([]);
  });

  it('reports what was typed last, where what reads it is still being loaded', async () => {
    const late = new Map<string, (reading: FieldReading) => void>();
    const { type } = field((text) => new Promise((resolve) => late.set(text, resolve)));
    type('1');
    const heard = type('12');
    late.get('12')?.(readDigits('12'));
    late.get('1')?.(readDigits('1'));
    await Promise.resolve();
    expect(heard).toEqual([12]);
  });
});
