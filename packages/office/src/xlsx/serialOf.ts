const firstDay = Date.UTC(1899, 11, 30)
const millisecondsPerDay = 86_400_000

/** The serial number of a date in ISO 8601, as strict workbooks write them; `undefined` if it is none. */
export const serialOf = (iso: string): number | undefined => {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/u.exec(iso.trim())
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((text) => Number(text ?? 0))
  const days = (Date.UTC(year, month - 1, day) - firstDay) / millisecondsPerDay
  return days + (hour * 3600 + minute * 60 + second) / 86_400
}
