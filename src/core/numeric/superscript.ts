const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An integer as it is written above the line: `⁻¹²` for −12. */
export function writeSuperscript(integer: number): string {
  const raised = Array.from(String(Math.abs(integer)), (digit) => digits.charAt(Number(digit)));
  return (integer < 0 ? '⁻' : '') + raised.join('');
}

/** The plain digit or sign that a raised one stands for, or null. */
export function readSuperscript(character: string): string | null {
  if (character === '⁻') return '-';
  if (character === '⁺') return '+';
  const digit = character === '' ? -1 : digits.indexOf(character);
  return digit === -1 ? null : String(digit);
}
