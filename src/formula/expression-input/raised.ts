import { readSuperscript } from '../../core/numeric/superscript.ts';

const raised = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁽⁾';
const plain = 'abcdefghijklmnoprstuvwxyz()';

/** The plain sign that a raised one stands for, or null: digits, signs, parentheses and Latin letters are known. */
export function readRaised(unit: string): string | null {
  const index = unit === '' ? -1 : raised.indexOf(unit);
  return index === -1 ? readSuperscript(unit) : plain.charAt(index);
}

/** The run of raised signs that begins at `from`, in plain signs: `5+3` for `⁵⁺³`. A bar between two is one of them. */
export function readRaisedRun(text: string, from: number): string {
  let run = '';
  for (let at = from; ; at += 1) {
    const unit = text.charAt(at);
    const isBar = '⁄∕'.includes(unit) && run !== '' && readRaised(text.charAt(at + 1)) !== null;
    const sign = isBar ? '/' : readRaised(unit);
    if (unit === '' || sign === null) return run;
    run += sign;
  }
}
