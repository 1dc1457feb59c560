const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
const month = `(?<![a-z])(${months})(?:r?uary|ch|il|e|y|ust|t|(?:t?em|o)ber)?(?![a-z])`
const dayFirst = new RegExp(String.raw`(?<!\d)(\d\d?)[- ]${month}(?:-(\d\d(?:\d\d)?)| (\d{4}))?(?!\d)`, "giu")
const monthFirst = new RegExp(String.raw`${month} (\d\d?)(?:,? ?(\d{4}))?(?![\d:])`, "giu")

const monthOf = (name: string): number => months.indexOf(name.toLowerCase()) / 4 + 1

const written = (year: string | undefined, month: number | string, day: string): string =>
  `${year === undefined ? "" : `${year}年`}${month}月${day}日`

/** Dates as computers and spreadsheets write them, in the form in which people do. What is ambiguous stays as it is. */
export const machineDates = (text: string): string =>
  text
    // 2023-09-1709:00 and 2023-09-17-09:00
    .replace(/(?<!\d)(\d{4}([-/.])\d{2}\2\d{2})-?(?=\d{2}:\d{2}(?!\d))/gu, "$1 ")
    // 2023 09 17
    .replace(/(?<!\d)(\d{4}) (\d{1,2}) (\d{1,2})(?![\d:点时])/gu, "$1-$2-$3")
    // 2023、9、17
    .replace(/^(\d{4})([、,]) ?(\d{1,2})\2 ?(\d{1,2})日?$/u, "$1-$3-$4")
    // 17/9/2023 and 9/17/2023, where one of the numbers cannot be a month, or both are the same
    .replace(
      /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/gu,
      (whole, one: string, _, two: string, year: string) =>
        Number(one) > 12 || Number(one) === Number(two)
          ? written(year, two, one)
          : Number(two) > 12
            ? written(year, one, two)
            : whole
    )
    // 09-17 10:00, and 09-01, which is no range
    .replace(
      /(?<![\d./-])(0[1-9]|1[0-2])-(\d\d)(?=$|[,;]| (\d{1,2}:)?)/gu,
      (whole, month: string, day: string, clock?: string) =>
        clock === undefined && day >= month ? whole : written(undefined, month, day)
    )
    // 17-9月, as a Chinese spreadsheet shows 9-17
    .replace(/^(1[3-9]|2\d|3[01])-(\d\d?)月$/u, "$2月$1日")
    // 17-Sep, 17-Sep-23, 17 Sep 2023
    .replace(dayFirst, (_, day: string, name: string, short?: string, year?: string) =>
      written(year ?? short, monthOf(name), day)
    )
    // Sep 17, 2023
    .replace(monthFirst, (_, name: string, day: string, year?: string) => written(year, monthOf(name), day))
