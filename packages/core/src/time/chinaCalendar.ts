import type { PlainDate } from "./PlainDate.ts"
import type { CalendarYear, WorkingCalendar } from "./WorkingCalendar.ts"

/** A year as its notices print it: spans `01-24/02-02` or days off, and days worked. */
const year = (
  number: number,
  setBy: ReadonlyArray<readonly [documentNumber: string, issuedOn: string]>,
  rest: string,
  worked: string
): CalendarYear => {
  const dayOf = (monthAndDay: string) => `${number}-${monthAndDay}` as PlainDate
  const [first, ...others] = setBy.map(([documentNumber, issuedOn]) => ({
    documentNumber,
    issuedOn: issuedOn as PlainDate
  }))
  return {
    year: number,
    setBy: [first!, ...others],
    rest: rest.split(" ").map((span) => {
      const [from, to] = span.split("/")
      return { first: dayOf(from!), ...(to === undefined ? {} : { last: dayOf(to) }) }
    }),
    worked: worked.split(" ").map(dayOf)
  }
}

/**
 * Working days of mainland China from 2020 to 2026, as the notices of the State Council's General Office
 * (国务院办公厅关于…年部分节假日安排的通知) set them, each under its document number. The notice of a year usually comes in
 * October to December of the year before; until then the year is not here.
 *
 * @example
 * ```ts
 * import { chinaCalendar } from "@kepu/core/time"
 *
 * console.log(chinaCalendar.years.map(({ year }) => year).at(-1)) // 2026
 * ```
 */
export const chinaCalendar: WorkingCalendar = /* @__PURE__ */ (() => ({
  years: [
    // The second notice prolonged the Spring Festival: 1 February, which the first has worked, became a day off.
    year(
      2020,
      [
        ["国办发明电〔2019〕16号", "2019-11-21"],
        ["国办发明电〔2020〕1号", "2020-01-26"]
      ],
      "01-01 01-24/02-02 04-04/04-06 05-01/05-05 06-25/06-27 10-01/10-08",
      "01-19 04-26 05-09 06-28 09-27 10-10"
    ),
    year(
      2021,
      [["国办发明电〔2020〕27号", "2020-11-25"]],
      "01-01/01-03 02-11/02-17 04-03/04-05 05-01/05-05 06-12/06-14 09-19/09-21 10-01/10-07",
      "02-07 02-20 04-25 05-08 09-18 09-26 10-09"
    ),
    year(
      2022,
      [["国办发明电〔2021〕11号", "2021-10-25"]],
      "01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07",
      "01-29 01-30 04-02 04-24 05-07 10-08 10-09"
    ),
    // It also names 31 December 2022, a Saturday, which is off in any case.
    year(
      2023,
      [["国办发明电〔2022〕16号", "2022-12-08"]],
      "01-01/01-02 01-21/01-27 04-05 04-29/05-03 06-22/06-24 09-29/10-06",
      "01-28 01-29 04-23 05-06 06-25 10-07 10-08"
    ),
    year(
      2024,
      [["国办发明电〔2023〕7号", "2023-10-25"]],
      "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
      "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"
    ),
    year(
      2025,
      [["国办发明电〔2024〕12号", "2024-11-12"]],
      "01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
      "01-26 02-08 04-27 09-28 10-11"
    ),
    year(
      2026,
      [["国办发明电〔2025〕7号", "2025-11-04"]],
      "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
      "01-04 02-14 02-28 05-09 09-20 10-10"
    )
  ]
}))()
