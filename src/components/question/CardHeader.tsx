interface CardHeaderProps {
  /** The id of the title, which names the card. */
  readonly id: string;
  readonly title: string;
  /** See `cardLabel`. */
  readonly label: string;
}

/** The head of a question's card. A host may move the focus to the title when another question takes the card. */
export function CardHeader({ id, title, label }: CardHeaderProps) {
  return (
    <header>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      <span>{label}</span>
    </header>
  );
}
