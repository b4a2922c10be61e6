import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { DataTable } from '../../src/ui/DataTable.tsx';
import { attributeOf, attributesOf, openingTags } from '../support/html.ts';
import { render } from '../support/rendered.ts';

const html = renderToString(
  <DataTable
    caption="The numbers behind the figure"
    columns={['Pair', 'As trained', <em key="r">Re-based</em>]}
    rows={[
      ['1', '6.28', '6.29'],
      ['2', '7.26', '7.42'],
    ]}
  />,
);

describe('DataTable', () => {
  it('is folded away behind its caption', () => {
    const [details = ''] = openingTags(html, 'details');
    expect(attributeOf(details, 'open')).toBeNull();
    expect(html).toContain('<summary>The numbers behind the figure</summary>');
  });

  it('scrolls in a region that has a name and takes the keyboard', () => {
    const region = openingTags(html, 'div').find((tag) => attributeOf(tag, 'role') === 'region') ?? '';
    expect(attributeOf(region, 'aria-label')).toBe('The numbers behind the figure');
    expect(attributeOf(region, 'tabindex')).toBe('0');
  });

  it('heads every column and every row', () => {
    expect(attributesOf(html, 'th', 'scope')).toEqual(['col', 'col', 'col', 'row', 'row']);
    expect(html).toContain('<th scope="col"><em>Re-based</em></th>');
    expect(html).toContain('<th scope="row">2</th>');
  });

  it('holds the cells of each row in order', () => {
    expect(html.match(/<td>.*?<\/td>/g)).toEqual([
      '<td>6.28</td>',
      '<td>6.29</td>',
      '<td>7.26</td>',
      '<td>7.42</td>',
    ]);
  });

  it('knows a row with another heading in its place as the same', () => {
    const keyOf = (heading: string) =>
      render(() => <DataTable caption="Scores" columns={['Distance']} rows={[[heading]]} />).find(
        'tr',
        ({ key }) => key !== undefined,
      ).key;
    expect(keyOf('1')).toBe(keyOf('2'));
  });

  it('stands without rows too', () => {
    expect(renderToString(<DataTable caption="None" columns={['Pair']} rows={[]} />)).not.toContain('<td');
  });
});
