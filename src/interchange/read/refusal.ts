/** Why a file is not read at all, in words for whoever chose it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What one file may weigh. Real exports of whole courses stay far below. */
export const limits = {
  /** Bytes of the file itself. */
  file: 64 * 2 ** 20,
  /** Bytes of what a zip holds, unpacked and together. */
  unpacked: 128 * 2 ** 20,
  /** Files in a zip. */
  entries: 5000,
  /** How many times as large as its packed form a zip's content may be. */
  ratio: 200,
  /** Bytes of one XML document. */
  document: 64 * 2 ** 20,
  /** Elements of one XML document. */
  elements: 150_000,
  /** Elements inside each other, in XML and in HTML. */
  depth: 100,
  /** Questions of a file. */
  items: 2000,
  /** Characters of one question in GIFT. */
  block: 60_000,
  /** Characters of one text, embedded images aside. */
  text: 200_000,
} as const;

/** Bytes as people say them. */
export function sayBytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
