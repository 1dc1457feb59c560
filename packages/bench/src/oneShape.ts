import type { Activity, Portfolio } from "@kepu/core"

const keys = {
  coHosts: undefined,
  programme: undefined,
  topics: undefined,
  settings: undefined,
  mode: undefined,
  time: undefined,
  place: undefined,
  contactName: undefined,
  contactPhone: undefined,
  address: undefined,
  platform: undefined,
  images: undefined,
  videos: undefined,
  newsLinks: undefined,
  summary: undefined,
  participants: undefined,
  volunteers: undefined,
  annexes: undefined
}

/**
 * The same activities as records of one shape, with `undefined` for what is not known. Those of a county lack the
 * keys, each in its own way, and looking a key up in thousands of shapes takes an engine several times as long.
 */
export const inOneShape = (portfolio: Portfolio): Portfolio => ({
  ...portfolio,
  activities: portfolio.activities.map(({ host, id, name, ...facts }) => {
    const activity = { id, name, host, ...keys }
    return Object.assign(activity, facts) as unknown as Activity
  })
})
