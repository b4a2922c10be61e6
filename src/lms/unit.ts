/** What one package for a learning management system asks of its learner. The packer writes it as `unit.json`. */
import * as v from 'valibot';

/** The standards a package can follow: SCORM 1.2, SCORM 2004 4th edition, cmi5. */
export const packageKinds = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** A question that counts for the score. */
const item = v.object({
  /** The permanent id, `<lesson>/<file name>`. */
  question: v.string(),
  version: v.number(),
  /** Of its content; see `GradingRecord`. */
  hash: v.string(),
  /** The variant that everybody sees first. */
  seed: v.number(),
  type: v.string(),
  title: v.string(),
});

const unit = v.object({
  format: v.literal('wavelength-unit'),
  kind: v.picklist(packageKinds),
  /** What the package holds, for the learner. */
  title: v.string(),
  /** An absolute address that names it in reports; nothing need be there. */
  iri: v.string(),
  /** The page that is opened first, beside the launch page: `practice.html#mode=…`. */
  start: v.string(),
  /** Each counts the same. */
  items: v.pipe(v.array(item), v.minLength(1), v.maxLength(1000)),
  /** Its answers count where they belong to this sitting; null where every answer counts. */
  sitting: v.nullable(v.string()),
  /** Whether it is over once it is handed in, and not once everything was answered. */
  isExam: v.boolean(),
  /** The least score that passes, in (0, 1]; null where nothing is passed or failed. */
  pass: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
});

export type Unit = v.InferOutput<typeof unit>;
export type UnitItem = v.InferOutput<typeof item>;

/** A unit from the text of its file; null if it is none. */
export function readUnit(text: string): Unit | null {
  try {
    const read = v.safeParse(unit, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
