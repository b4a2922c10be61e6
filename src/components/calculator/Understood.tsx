import type { Reading, RopeSettings } from '../../configuration/settings.ts';
import { formatNumber } from '../../core/numeric/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { nameOfField, nameOfScaling, writeCount, writeReal } from './words.ts';

interface Props {
  readonly reading: Reading;
  readonly settings: RopeSettings;
}

/** What was made of the text, in a sentence, with its warnings; the fields one by one are folded away. */
export function Understood({ reading, settings }: Props) {
  const { headSize, headSizeRotated, base, trainedLength, targetLength, method } = settings;
  const rotated =
    headSizeRotated === headSize ? `d = ${headSize}` : `d = ${headSizeRotated} of ${headSize} rotated`;
  const reach =
    targetLength === null ? 'a target that the text does not say' : `${writeCount(targetLength)} tokens`;
  const scaling =
    method === 'none'
      ? 'nothing is scaled'
      : `${nameOfScaling(method)} takes it from ${writeCount(trainedLength)} to ${reach}`;
  return (
    <section aria-labelledby="calculator-understood">
      <h2 id="calculator-understood">What the text says</h2>
      <p data-part="understood">
        {`${rotated}, base ${writeReal(base)}, ${writeCount(trainedLength)} tokens trained; ${scaling}.`}
      </p>
      {reading.warnings.length > 0 && (
        <ul class="calculator-warnings">
          {reading.warnings.map(({ message, at }) => (
            <li key={message}>
              {/[.?]$/.test(message) ? message : `The text has ${message}.`}
              {at !== '' && <code>{at}</code>}
            </li>
          ))}
        </ul>
      )}
      <DataTable
        caption="Each field and where it comes from"
        columns={['Field', 'Value', 'From']}
        rows={reading.understood.map(({ field, value, from, isDefault }) => [
          nameOfField(field),
          typeof value === 'number' ? formatNumber(value, 'shortest') : String(value),
          isDefault ? `default: ${from}` : from,
        ])}
      />
    </section>
  );
}
