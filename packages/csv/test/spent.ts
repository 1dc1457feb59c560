/** The processor time, in milliseconds, that this process spends on work: other work of the machine does not count. */
export const spent = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { system, user } = process.cpuUsage(before)
  return (system + user) / 1000
}

/** How many times as much processor time four times as many take: 4 if it grows as they do, 16 if with their square. */
export const growth = (work: (count: number) => void, count: number): number => {
  const least = (n: number): number =>
    Math.min(
      spent(() => work(n)),
      spent(() => work(n))
    )
  work(count)
  return least(4 * count) / least(count)
}
