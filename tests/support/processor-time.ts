/** What the processor needs for a piece of work, in milliseconds. A busy machine lengthens the clock's time and not this one. */
export function processorTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
