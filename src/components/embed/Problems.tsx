/** What the address asked for in vain. */
export function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <p class="address-problem" role="status">
      {problems.join(' ')}
    </p>
  );
}
