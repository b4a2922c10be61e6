import type { Expression, OperationExpression } from '../../../formula/expression-input/expression.ts';

/** So many formulas are tried at most, whatever was typed. */
const mostTried = 150;

/** How many pairs of operators are grouped anew at once: `x^d/d-2` for `x^(d/(d-2))` takes two. */
const mostSteps = 2;

/**
 * The formulas that have the same numbers, names and signs in the same order as this one, and other parentheses: those
 * nearest to it first.
 */
export function* regroupings(expression: Expression): Generator<Expression> {
  let level: readonly Expression[] = [expression];
  let tried = 0;
  for (let step = 0; step < mostSteps; step += 1) {
    const next: Expression[] = [];
    for (const each of level) {
      for (const other of regroupOnce(each)) {
        if (tried === mostTried) return;
        tried += 1;
        next.push(other);
        yield other;
      }
    }
    level = next;
  }
}

function* regroupOnce(expression: Expression): Generator<Expression> {
  if (expression.kind === 'negation') {
    for (const operand of regroupOnce(expression.operand)) yield { ...expression, operand };
  }
  if (expression.kind === 'call') {
    for (const [index, operand] of expression.operands.entries()) {
      for (const other of regroupOnce(operand)) {
        yield { ...expression, operands: expression.operands.with(index, other) };
      }
    }
  }
  if (expression.kind === 'operation') yield* regroupOperation(expression);
}

function* regroupOperation(operation: OperationExpression): Generator<Expression> {
  const { left, right } = operation;
  if (left.kind === 'operation') {
    // (a ∘ b) • c becomes a ∘ (b • c).
    yield { ...left, right: { ...operation, left: left.right } };
  }
  if (right.kind === 'operation') {
    // a ∘ (b • c) becomes (a ∘ b) • c.
    yield { ...right, left: { ...operation, right: right.left } };
  }
  for (const other of regroupOnce(left)) yield { ...operation, left: other };
  for (const other of regroupOnce(right)) yield { ...operation, right: other };
}
