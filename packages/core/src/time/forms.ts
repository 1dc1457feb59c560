/** A moment with its offset, as ISO 8601 writes it. */
export const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u

const first = Date.parse("0000-01-02T00:00:00Z")
const end = Date.parse("9999-12-31T00:00:00Z")

/** Whether a moment has a year of four digits wherever it is looked at, since days are written so. */
export const isInYears = (millis: number): boolean => millis >= first && millis < end

/** A civil date. */
export const dayForm = /^\d{4}-\d{2}-\d{2}$/u

/** A civil date and clock time. */
export const dateTimeForm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/u

/** Whether a text that has the form of a day is one of the calendar. */
export const existsInCalendar = (date: string): boolean => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  const utc = new Date(Date.UTC(year, month - 1, day))
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day
}
