import type { Field, Html, Lettered, Task } from '../../paper/sheet.ts';
import { pointsInWords } from './paper-words.ts';

const inside = (html: Html) => ({ dangerouslySetInnerHTML: { __html: html } });

/** Lettered boxes. */
function Boxes({ options }: { readonly options: readonly Lettered[] }) {
  return (
    <ul class="paper-options">
      {options.map(({ id, letter, html }) => (
        <li key={id}>
          <span class="paper-box" />
          <span class="paper-letter">{letter}</span>
          <span {...inside(html)} />
        </li>
      ))}
    </ul>
  );
}

/** Lettered texts, to be named by their letters elsewhere. */
function Letters({ items }: { readonly items: readonly Lettered[] }) {
  return (
    <ul class="paper-options">
      {items.map(({ id, letter, html }) => (
        <li key={id}>
          <span class="paper-letter">{letter}</span>
          <span {...inside(html)} />
        </li>
      ))}
    </ul>
  );
}

type FieldOf<Kind extends Field['kind']> = Extract<Field, { readonly kind: Kind }>;

function Truth({ reasons }: FieldOf<'truth'>) {
  return (
    <>
      <ul class="paper-options paper-truth">
        {['True', 'False'].map((word) => (
          <li key={word}>
            <span class="paper-box" />
            {word}
          </li>
        ))}
      </ul>
      {reasons !== null && (
        <>
          <div class="paper-rule" {...inside(reasons.rule)} />
          <Boxes options={reasons.options} />
        </>
      )}
    </>
  );
}

function Room({ rule, lines, given, tests }: FieldOf<'room'>) {
  return (
    <>
      <p class="paper-rule">{rule}</p>
      {given !== null && <pre>{given}</pre>}
      {tests.length > 0 && (
        <ul class="paper-tests">
          {tests.map(({ call, wanted }) => (
            <li key={call}>
              <code>{call}</code> gives {wanted}
            </li>
          ))}
        </ul>
      )}
      <div class="paper-room">
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} />
        ))}
      </div>
    </>
  );
}

function Match({ rule, rows, items }: FieldOf<'match'>) {
  return (
    <>
      <p class="paper-rule">{rule}</p>
      <div class="paper-match">
        <table>
          <tbody>
            {rows.map(({ id, html }) => (
              <tr key={id}>
                <th scope="row" {...inside(html)} />
                <td>
                  <span class="paper-place" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Letters items={items} />
      </div>
    </>
  );
}

function Formula({ rule, pieces }: FieldOf<'formula'>) {
  return (
    <>
      <p class="paper-rule">{rule}</p>
      <div class="paper-formula">
        {pieces.map(({ html, part }, index) => (
          <span key={index}>
            <span {...inside(html)} />
            {part !== null && (
              <span class="paper-part">
                <span class="paper-box" />
                {part.letter}
              </span>
            )}
          </span>
        ))}
      </div>
    </>
  );
}

/** Where a question is answered. */
function PaperField({ field }: { readonly field: Field }) {
  switch (field.kind) {
    case 'options':
      return (
        <>
          <p class="paper-rule">{field.rule}</p>
          <Boxes options={field.options} />
        </>
      );
    case 'truth':
      return <Truth {...field} />;
    case 'line':
      return (
        <p class="paper-line">
          {field.rule}: <span class="paper-write" />
          {field.unit}
        </p>
      );
    case 'room':
      return <Room {...field} />;
    case 'order':
      return (
        <>
          <p class="paper-rule">{field.rule}</p>
          <Letters items={field.steps} />
          <p class="paper-places">
            {Array.from({ length: field.places }, (_, place) => (
              <span key={place} class="paper-place" />
            ))}
          </p>
        </>
      );
    case 'match':
      return <Match {...field} />;
    case 'formula':
      return <Formula {...field} />;
    case 'blanks':
      return (
        <>
          <p class="paper-rule">{field.rule}</p>
          {field.choices.map(({ number, options }) => (
            <div key={number} class="paper-choices">
              <span>({number})</span>
              <Letters items={options} />
            </div>
          ))}
        </>
      );
    case 'parts':
      return field.parts.map((part) => (
        <div key={part.id} class="paper-case-part">
          <p class="paper-part-name">
            <strong>{part.label}</strong> <span>{pointsInWords(part.points)}</span>
          </p>
          <PaperTask task={part} />
        </div>
      ));
  }
}

/** What is asked, and where it is answered. */
export function PaperTask({ task: { prompt, field } }: { readonly task: Task }) {
  return (
    <div class="paper-task" data-field={field.kind}>
      <div class="paper-prompt" {...inside(prompt)} />
      <PaperField field={field} />
    </div>
  );
}
