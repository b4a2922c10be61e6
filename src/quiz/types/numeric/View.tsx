import type { ResponseViewProps } from '../response-view.ts';
import type { NumericPublic } from './score.ts';

function helpFor({ arithmetic, precision }: NumericPublic): string {
  const digits = precision === null ? '' : `, ${precision}`;
  return arithmetic ? `Your answer: a number${digits}, or a calculation` : `Your answer: a number${digits}`;
}

/** One field for a number. */
export default function NumericView({
  id,
  question,
  response,
  onChange,
  isInvalid,
  outcomeId,
}: ResponseViewProps) {
  return (
    <label for={`${id}-answer`}>
      {helpFor(question as NumericPublic)}
      <input
        id={`${id}-answer`}
        type="text"
        inputMode="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={1000}
        value={typeof response === 'string' ? response : ''}
        aria-invalid={isInvalid}
        aria-describedby={outcomeId}
        onInput={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}
