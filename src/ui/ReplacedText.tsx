interface ReplacedTextProps {
  readonly children: string;
}

/**
 * Words that change where they stand. A browser that translates a page puts elements of its own in the place of its
 * words, and a change of the words would be lost on it; so what holds them is replaced whole.
 */
export function ReplacedText({ children: words }: ReplacedTextProps) {
  return <span key={words}>{words}</span>;
}
