import { type Activity, type Portfolio, writeSchedule } from "@kepu/core"
import { writeTable } from "@kepu/csv"

const columns = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]

const timeOf = ({ time, timeText }: Activity): string => timeText ?? (time === undefined ? "" : writeSchedule(time))

/** Annex 1 of a unit, or of all units together, as a CSV file. */
export const annex1 = ({ activities, units }: Portfolio, unit: string | undefined): string => {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const rows = activities
    .filter(({ host }) => unit === undefined || host === unit)
    .map((activity, n) => {
      const { contactName = "", contactPhone = "", host, name, place = "", remark = "" } = activity
      return [n + 1, name, names.get(host) ?? host, timeOf(activity), place, contactName, contactPhone, remark]
    })
  return writeTable([columns, ...rows])
}
