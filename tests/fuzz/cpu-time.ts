/** How long this process itself was at work: whoever else has the machine does not make a run slower. */

/** Starts to measure; what comes back gives the milliseconds of CPU time since then. */
export function startCpuTime(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}
