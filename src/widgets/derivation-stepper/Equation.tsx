import type { LineId } from './model.ts';

/** Both sides of each line; `^( )` holds an exponent, and letters are names but for the l of mₗ. */
const equations: Readonly<Record<LineId, readonly [left: string, right: string]>> = {
  constraint: ['2π (λb)^((d − 2)/d)', 'm/m_l · 2π b^((d − 2)/d)'],
  cancelled: ['λ^((d − 2)/d)', 'm/m_l'],
  solved: ['λ', '(m/m_l)^(d/(d − 2))'],
  'first-pair': ['2π (λb)^(0)', 'm/m_l · 2π b^(0)'],
  'exponent-dropped': ['λb', 'm/m_l · b'],
  'exponent-moved': ['λ', '(m/m_l)^((d − 2)/d)'],
};

/** Letters in italics, and the index of m below the line. */
function Names({ text }: { readonly text: string }) {
  const pieces = text.split(/(m_l|[mdbλ])/);
  return (
    <>
      {pieces.map((piece) => {
        if (piece === 'm_l') {
          return (
            <>
              <var>m</var>
              <sub>l</sub>
            </>
          );
        }
        return /^[mdbλ]$/.test(piece) ? <var>{piece}</var> : piece;
      })}
    </>
  );
}

/** A side with its exponent raised. Read aloud and in a file, a power is written ^( ). */
function Side({ text, part }: { readonly text: string; readonly part: string }) {
  const [foot = '', exponent] = text.split(/\^\((.*)\)$/);
  return (
    <span data-part={part}>
      <Names text={foot} />
      {exponent !== undefined && (
        <>
          <span class="plain">^(</span>
          <sup>
            <Names text={exponent} />
          </sup>
          <span class="plain">)</span>
        </>
      )}
    </span>
  );
}

/** A line of the derivation as an equation. */
export function Equation({ line }: { readonly line: LineId }) {
  const [left, right] = equations[line];
  return (
    <p class="equation">
      <Side text={left} part="left-side" /> = <Side text={right} part="right-side" />
    </p>
  );
}
