import type { Notice } from "../../notice/Notice.ts"
import { fill, list, localized, type Localized } from "../../text/Localized.ts"
import { type Check, groupBy, inPart } from "../found.ts"

type Channel = Notice["channels"][number]

const kinds: Readonly<Record<Channel["kind"], Localized>> = {
  website: localized("网站", "websites"),
  email: localized("邮箱", "mailboxes"),
  telephone: localized("电话", "telephone numbers")
}

/** The value without what people write or leave out as they like. */
const bare = ({ kind, value }: Channel): string =>
  value
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(kind === "telephone" ? /\D/gu : /^(?:https?:\/\/)?(?:www\.)?|\/$|\s/gu, "")

/** A telephone number may lack its area code. */
const same = (a: Channel, b: Channel): boolean =>
  a.kind === "telephone" ? bare(a).endsWith(bare(b)) || bare(b).endsWith(bare(a)) : bare(a) === bare(b)

/** A clause may offer several numbers to call; but clauses that have none in common contradict each other. */
const callable = (channels: ReadonlyArray<Channel>): boolean => {
  const places = groupBy(channels, ({ clause }) => clause)
  return places.every((place) =>
    places.every((other) => place.some((channel) => other.some((candidate) => same(channel, candidate))))
  )
}

/** Something is sent to one mailbox and filed on one website, so that any second one leaves open which. */
const agree = (channels: readonly [Channel, ...ReadonlyArray<Channel>]): boolean =>
  channels[0].kind === "telephone" ? callable(channels) : channels.every((channel) => same(channel, channels[0]))

/** The notice gives different mailboxes, websites or telephone numbers for the office. */
export const contactConflict: Check = ({ notice }) =>
  groupBy(notice.channels, ({ kind }) => kind)
    .filter((channels) => !agree(channels))
    .map((channels) =>
      inPart(
        channels.map(({ clause }) => clause),
        channels,
        fill(localized("{kind}前后不一致", "the notice gives different {kind}"), { kind: kinds[channels[0].kind] }),
        list(
          channels.map(({ clause, value }) =>
            fill(localized("{value}（{clause}）", "{value} ({clause})"), { value, clause })
          )
        )
      )
    )
