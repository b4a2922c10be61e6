import type { Expression } from '../../../formula/expression-input/expression.ts';

/** A formula as one who knows TeX would type it, with more parentheses than are needed. */
export function writeLatex(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.plain;
    case 'constant':
      return expression.name === 'pi' ? '\\pi' : 'e';
    case 'variable':
      return expression.name.replace(/_(\w+)$/, '_{$1}');
    case 'negation':
      return group(`-${writeLatex(expression.operand)}`);
    case 'call':
      return writeCall(expression.name, expression.operands.map(writeLatex));
    case 'operation': {
      const [left, right] = [writeLatex(expression.left), writeLatex(expression.right)];
      if (expression.operator === '/') return `\\frac{${left}}{${right}}`;
      if (expression.operator === '^') return `${group(left)}^{${right}}`;
      if (expression.operator === '*') return `${group(left)} \\cdot ${group(right)}`;
      return group(`${left} ${expression.operator} ${right}`);
    }
  }
}

function group(text: string): string {
  return `\\left(${text}\\right)`;
}

function writeCall(name: string, operands: readonly string[]): string {
  if (name === 'sqrt') return `\\sqrt{${operands.join('')}}`;
  const command = {
    exp: '\\exp',
    ln: '\\ln',
    min: '\\min',
    max: '\\max',
    log2: '\\log_2',
    log10: '\\log_{10}',
  }[name];
  return `${command ?? name}${group(operands.join('; '))}`;
}
