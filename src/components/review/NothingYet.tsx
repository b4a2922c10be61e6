/** What is said as long as no answer has entered the schedule. */
export function NothingYet({ practiceUrl }: { readonly practiceUrl: string }) {
  return (
    <p role="status">
      Nothing to review yet. Answer a question whose numbers can vary, in a lesson or in{' '}
      <a href={practiceUrl}>practice</a>, and it comes back here.
    </p>
  );
}
