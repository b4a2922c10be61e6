/** A symbol of the course in mathematical italics: `m_l` becomes m with the subscript l. */
export function Symbol({ of }: { readonly of: string }) {
  const [letter, subscript] = of.split('_');
  return (
    <var>
      {letter}
      {subscript !== undefined && <sub>{subscript}</sub>}
    </var>
  );
}
