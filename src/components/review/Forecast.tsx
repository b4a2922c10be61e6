interface ForecastProps {
  /** How many questions fall due on each day, today first. */
  readonly counts: readonly number[];
  /** When today began; milliseconds since the epoch. */
  readonly startOfDay: number;
}

/** The day of that number, today being 0. */
function dayName(startOfDay: number, at: number): string {
  if (at === 0) return 'Today';
  const day = new Date(startOfDay);
  day.setDate(day.getDate() + at);
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(day);
}

/** What falls due in the next days, as a table whose last column draws it. */
export function Forecast({ counts, startOfDay }: ForecastProps) {
  const most = Math.max(1, ...counts);
  return (
    <table class="bars">
      <caption>Due in the next days</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Questions</th>
          <th scope="col" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {counts.map((count, at) => (
          <tr key={at}>
            <th scope="row">{dayName(startOfDay, at)}</th>
            <td>{count}</td>
            <td aria-hidden="true">
              <span class="bar" style={{ width: `${String((100 * count) / most)}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
