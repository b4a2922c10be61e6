/** An upper bound, so that a file stays readable. */
const most = 150;

/**
 * The sequences that are one step away from a right order: a step moved, a step left out, or an extra one put in. Where
 * steps in order earn a share, each of them earns all but one. At most 150, those near the first order first.
 */
export function nearOrders(
  orders: readonly (readonly string[])[],
  extras: readonly string[],
): readonly (readonly string[])[] {
  const right = new Set(orders.map(keyOf));
  const found = new Map<string, readonly string[]>();
  for (const order of orders) {
    for (const near of [...moved(order), ...shortened(order), ...lengthened(order, extras)]) {
      const key = keyOf(near);
      if (near.length > 0 && !right.has(key) && found.size < most) found.set(key, near);
    }
  }
  return [...found.values()];
}

function keyOf(order: readonly string[]): string {
  return order.join(' ');
}

function moved(order: readonly string[]): readonly (readonly string[])[] {
  return order.flatMap((step, from) => {
    const rest = order.toSpliced(from, 1);
    return order.map((_, to) => rest.toSpliced(to, 0, step));
  });
}

function shortened(order: readonly string[]): readonly (readonly string[])[] {
  return order.map((_, at) => order.toSpliced(at, 1));
}

function lengthened(order: readonly string[], extras: readonly string[]): readonly (readonly string[])[] {
  return extras.flatMap((extra) => [...order, extra].map((_, at) => order.toSpliced(at, 0, extra)));
}
