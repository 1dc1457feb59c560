/**
 * Milliseconds of processor that the thread has used so far: by the clock a caller would pay for what others do on the
 * machine. Where Node cannot tell, as before 23.9, it is the clock.
 */
export const threadTime = (): number => {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- of older versions of Node
  const { system, user } = process.threadCpuUsage?.() ?? { user: performance.now() * 1000, system: 0 }
  return (user + system) / 1000
}
