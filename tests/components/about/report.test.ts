import { expect, test } from 'vitest';
import { issueAddress, reportedPage, writeReport } from '../../../src/components/about/report.ts';

const about = 'https://example.org/course/about/';
const from = (page: string) => `${about}?${new URLSearchParams({ page }).toString()}#mistake`;

test('a report carries the page with its state, the version and the browser', () => {
  const page = reportedPage(from('/course/lessons/yarn/?m=32768#x'));
  const { title, body } = writeReport({ page, version: '1.2.3 (abc)', browser: 'Test/1' });
  expect(title).toBe('Mistake in /course/lessons/yarn/');
  expect(body).toContain('Page: https://example.org/course/lessons/yarn/?m=32768#x');
  expect(body).toContain('Version: 1.2.3 (abc)');
  expect(body).toContain('Browser: Test/1');
});

test.each(['//evil.example/', 'https://evil.example/', 'nonsense', 'http://['])(
  '%s is no page of the site',
  (page) => {
    expect(reportedPage(from(page))).toBeNull();
  },
);

test('without a page the report asks for it', () => {
  expect(reportedPage(about)).toBeNull();
  expect(writeReport({ page: null, version: '1', browser: 'b' }).body).toContain('Page: (which page?)');
});

test('the report goes whole into the address of an issue', () => {
  const report = { title: 'A & b', body: 'line\nλ' };
  const url = new URL(issueAddress('https://example.org/issues/new?labels=mistake', report));
  expect(url.searchParams.get('labels')).toBe('mistake');
  expect(url.searchParams.get('title')).toBe(report.title);
  expect(url.searchParams.get('body')).toBe(report.body);
});
