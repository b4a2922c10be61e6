import type { Lms, Report } from '../../src/lms/lms.ts';
import type { Unit } from '../../src/lms/unit.ts';

/** A unit of the questions that events of tests speak of. */
export function unitOf(changes: Partial<Unit> = {}): Unit {
  return {
    format: 'wavelength-unit',
    kind: 'scorm12',
    title: 'Monday',
    iri: 'https://example.org/units/monday',
    start: 'practice.html#mode=practice',
    items: ['a-lesson/one', 'a-lesson/two', 'b-lesson/three'].map((question) => ({
      question,
      version: 1,
      hash: 'c0ffee',
      seed: 0,
      type: 'numeric',
      title: 'A title',
    })),
    sitting: null,
    isExam: false,
    pass: null,
    ...changes,
  };
}

/** A system that remembers what it was told. */
export function recordingLms(
  changes: Partial<Lms> = {},
): Lms & { readonly reports: Report[]; readonly ends: Report[] } {
  const reports: Report[] = [];
  const ends: Report[] = [];
  return {
    reports,
    ends,
    name: 'Test',
    limit: 4096,
    kept: '',
    takesReports: true,
    pass: null,
    report: (report) => {
      reports.push(report);
      return Promise.resolve(null);
    },
    pause: (report) => ends.push(report),
    finish: (report) => ends.push(report),
    returnUrl: null,
    ...changes,
  };
}
