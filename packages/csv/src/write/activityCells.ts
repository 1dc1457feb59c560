import { type Activity, type Notice, type TermId, writeSchedule } from "@kepu/core"
import { parseSchedule } from "@kepu/schedule"
import { type ActivityColumn, scheduleOptions } from "../activities/readFacts.ts"
import { modes, none, platformStates } from "../cells/words.ts"
import type { Names } from "./names.ts"
import type { CellValue } from "./writeTable.ts"

/** The time as the activity has it: in its own words if they still mean that, else written anew. */
const writeTime = (notice: Notice) => {
  const options = scheduleOptions(notice)
  return ({ time, timeText }: Activity): string => {
    if (time === undefined) return timeText ?? ""
    const parsed = timeText === undefined ? undefined : parseSchedule(timeText, options)
    const isSame = parsed?.ok === true && JSON.stringify(parsed.schedule) === JSON.stringify(time)
    return timeText !== undefined && isSame ? timeText : writeSchedule(time)
  }
}

type Cells = { readonly [Fact in ActivityColumn]: (activity: Activity, index: number) => CellValue | undefined }

/**
 * What stands in the column of each fact. Numbers of telephones are texts, whose zeros stay; a blank cell leaves the
 * fact unknown.
 */
export const activityCells = (notice: Notice, names: Names): Cells => {
  const { vocabulary } = notice
  const word = (id: TermId | undefined): string => (id === undefined ? "" : names.terms(vocabulary.programmes, [id]))
  return {
    number: (_, index) => index + 1,
    name: ({ name }) => name,
    host: ({ host }) => names.unit(host),
    coHosts: ({ coHosts = [] }) => coHosts.map(names.unit).join("、"),
    time: writeTime(notice),
    place: ({ place }) => place,
    contactName: ({ contactName }) => contactName,
    contactPhone: ({ contactPhone }) => contactPhone,
    remark: ({ remark }) => remark,
    programme: ({ programme }) => word(programme),
    topics: ({ topics }) => names.terms(vocabulary.topics, topics),
    settings: ({ settings }) => names.terms(vocabulary.settings, settings),
    mode: ({ mode }) => mode && modes[mode][0],
    address: ({ address }) => address,
    platform: ({ platform }) => platform && platformStates[platform][0],
    images: ({ images }) => images,
    videos: ({ videos }) => videos,
    newsLinks: ({ newsLinks }) => newsLinks,
    summary: ({ summary }) => (summary === undefined ? "" : summary ? "有" : none),
    participants: ({ participants }) => participants,
    staff: ({ staff }) => staff,
    volunteers: ({ volunteers }) => volunteers
  }
}
