import { further } from "./further.ts"

const yearMonth = 'yyyy"年"m"月"'
const monthDay = 'm"月"d"日"'
const halfDayMinutes = '上午/下午h"时"mm"分"'
const halfDaySeconds = '上午/下午h"时"mm"分"ss"秒"'

/**
 * The formats of dates and texts that a file cites by number without saying what they are, as Excel and WPS have them in
 * Chinese. 27 to 36 and 50 to 58 are not in the tables of western programs, which therefore show such dates as numbers.
 */
const builtinDates: Readonly<Record<number, string>> = {
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: halfDayMinutes,
  35: halfDaySeconds,
  36: yearMonth,
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  49: "@",
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: halfDayMinutes,
  56: halfDaySeconds,
  57: yearMonth,
  58: monthDay
}

/** Dates as the place shows them in which a file is read, whatever its writer saw. */
const isLocal = (id: number): boolean => id === 14 || id === 22

/** Whether a number is that of a built-in format of figures, which is among what few formats need. */
export const isOfFigures = (id: number): boolean => id > 0 && id < 49 && builtinDates[id] === undefined

/** The format of a number, which is one that the file declares or that is built in; `undefined` is none. */
export const formatBy = (id: number, declared: ReadonlyMap<number, string>): string | undefined => {
  const own = isLocal(id) ? undefined : declared.get(id)
  const format = own ?? (isOfFigures(id) ? further().builtinFigures[id] : builtinDates[id])
  return format === undefined || /^(?:general|g\/通用格式)$/iu.test(format) ? undefined : format
}
