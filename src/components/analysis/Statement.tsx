import { shorten } from './analysis-words.ts';

interface StatementProps {
  readonly misconception: string;
  /** HTML by id. */
  readonly statements: Readonly<Record<string, string>>;
}

/** What a misconception says; of one that the course does not know, its id as the text that it is. */
export function Statement({ misconception, statements }: StatementProps) {
  const known = Object.hasOwn(statements, misconception) ? statements[misconception] : undefined;
  return known === undefined ? (
    <span>{shorten(misconception)}</span>
  ) : (
    <span dangerouslySetInnerHTML={{ __html: known }} />
  );
}
