import { type Activity, type Notice, readSchedule, type TermId, writeSchedule } from "@kepu/core"
import { type ActivityColumn, timeContext } from "../activities/readFacts.ts"
import { modes, none, platformStates } from "../cells/words.ts"
import type { Names } from "./names.ts"
import type { CellValue } from "./writeTable.ts"

/** Words that say the time: as it was written if they are read as that, else such as are. */
const sayTime = (notice: Notice) => {
  const context = timeContext(notice)
  return ({ time, timeText }: Activity): string => {
    if (time === undefined) return timeText ?? ""
    const reading = timeText === undefined ? undefined : readSchedule(timeText, context)
    const isSaid = reading?.ok === true && JSON.stringify(reading.schedule) === JSON.stringify(time)
    return timeText !== undefined && isSaid ? timeText : writeSchedule(time)
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
    time: sayTime(notice),
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
