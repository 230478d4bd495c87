/** Milliseconds of this thread's CPU time that `work` takes, the least of `rounds`: neighbours on the machine only ever add. */
export function cpuTime(work: () => void, rounds = 1): number {
  const took = Array.from({ length: rounds }, () => {
    const before = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...took)
}
