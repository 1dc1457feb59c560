import type { Activity } from "../portfolio/Activity.ts"
import type { CountFact, Fact } from "./Fact.ts"

/**
 * A function for each fact that reads it. Each names its key, so that the engine remembers where that key lies; a
 * single function over `activity[fact]` would have to look it up every time.
 */
export const readers: { readonly [F in Fact]: (activity: Activity) => Activity[F] } = {
  name: (activity) => activity.name,
  coHosts: (activity) => activity.coHosts,
  programme: (activity) => activity.programme,
  topics: (activity) => activity.topics,
  settings: (activity) => activity.settings,
  mode: (activity) => activity.mode,
  time: (activity) => activity.time,
  place: (activity) => activity.place,
  contactName: (activity) => activity.contactName,
  contactPhone: (activity) => activity.contactPhone,
  address: (activity) => activity.address,
  platform: (activity) => activity.platform,
  images: (activity) => activity.images,
  videos: (activity) => activity.videos,
  newsLinks: (activity) => activity.newsLinks,
  summary: (activity) => activity.summary,
  participants: (activity) => activity.participants,
  staff: (activity) => activity.staff,
  volunteers: (activity) => activity.volunteers,
  grant: (activity) => activity.grant,
  cost: (activity) => activity.cost,
  annexes: (activity) => activity.annexes
}

export const countReaders: { readonly [F in CountFact]: (activity: Activity) => number | undefined } = readers

/** Whether it is a fact of an activity, and not one that a form alone asks for. */
export const isFact = (fact: string | undefined): fact is Fact => Object.hasOwn(readers, String(fact))
