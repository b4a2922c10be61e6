/** What is used here of the package, which brings no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'truetype' | 'woff2';
    /** Names that are kept beside the first seven. */
    readonly preserveNameIds?: readonly number[];
    /** OpenType features; left out, all that the font has. */
    readonly keepFeatures?: readonly string[];
    /** An axis is cut down to a range, or pinned to a value. */
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
    readonly keepAllGlyphs?: boolean;
    readonly noHinting?: boolean;
  }

  /** A font that can show the characters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
