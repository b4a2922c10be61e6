/** A stretch of a text in UTF-16 code units: `from` inclusive, `to` exclusive. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}
