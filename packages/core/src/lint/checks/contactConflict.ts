import type { Notice } from "../../notice/Notice.ts"
import { fill, list } from "../../text/Localized.ts"
import { type Check, groupBy, inPart } from "../found.ts"
import { words } from "../words.ts"

type Channel = Notice["channels"][number]

/** Of more channels of a kind than this, only the first ones are compared. */
const mostCompared = 1000

/** A channel, and its value without what people write or leave out as they like. */
interface Compared extends Channel {
  readonly bare: string
}

const compared = (channel: Channel): Compared => ({
  ...channel,
  bare: channel.value
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(channel.kind === "telephone" ? /\D/gu : /^(?:https?:\/\/)?(?:www\.)?|\/$|\s/gu, "")
})

/** A telephone number may lack its area code. */
const same = (a: Compared, b: Compared): boolean =>
  a.kind === "telephone" ? a.bare.endsWith(b.bare) || b.bare.endsWith(a.bare) : a.bare === b.bare

/** A clause may offer several numbers to call; but clauses that have none in common contradict each other. */
const callable = (channels: ReadonlyArray<Compared>): boolean => {
  const places = groupBy(channels, ({ clause }) => clause)
  return places.every((place) =>
    places.every((other) => place.some((channel) => other.some((candidate) => same(channel, candidate))))
  )
}

/** Something is sent to one mailbox and filed on one website, so that any second one leaves open which. */
const agree = (channels: readonly [Compared, ...ReadonlyArray<Compared>]): boolean =>
  channels[0].kind === "telephone"
    ? callable(channels.slice(0, mostCompared))
    : channels.every((channel) => same(channel, channels[0]))

/** The notice gives different mailboxes, websites or telephone numbers for the office. */
export const contactConflict: Check = ({ notice }) =>
  groupBy(notice.channels.map(compared), ({ kind }) => kind)
    .filter((channels) => !agree(channels))
    .map((channels) =>
      inPart(
        channels.map(({ clause }) => clause),
        channels.map(({ clause, kind, value }) => ({ clause, kind, value })),
        fill(words.contactConflict, { kind: words[channels[0].kind] }),
        list(channels.map(({ clause, value }) => fill(words.channel, { value, clause })))
      )
    )
