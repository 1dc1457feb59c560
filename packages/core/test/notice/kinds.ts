import { held, on, type Parts } from "./statements.ts"

export const towns = { _tag: "KindIn", kinds: ["town"] } as const
export const within = (window: string) => ({ _tag: "InWindow", window }) as const
export const docs = (document: string, more: object = {}) => ({ _tag: "Submissions", document, ...more })
export type Sent = NonNullable<Parts["submissions"]>
export const documents = (document: string, ...all: ReadonlyArray<object>): Sent =>
  all.map((more) => ({ unit: "u1", document, receivedAt: "2022-05-02T09:00", ...more }))
export const facilities = (kind: string, ...all: ReadonlyArray<object | undefined>) =>
  all.map((facts, n) => ({ kind, name: `${n}`, unit: "u1", ...(facts && { facts }) })) as never
export type Own = Readonly<Record<string, string | number | boolean>>
export const facts = (own: Own) => ({ facts: own })
export const talked = (...days: ReadonlyArray<string>) =>
  held(...days.map((day) => ({ programme: "talk", time: on(day) })))
export const topics = (...own: ReadonlyArray<string>) => held(...own.map((topic) => ({ topics: [topic] })))
/** Documents that came on these days, one of them perhaps on a day that nobody knows. */
export const submissionsOf = (document: string, ...days: ReadonlyArray<string | undefined>): Parts => ({
  submissions: days.map((day) => ({
    unit: "u1",
    document,
    ...(day === undefined ? {} : { receivedAt: `${day}T09:00` })
  }))
})
