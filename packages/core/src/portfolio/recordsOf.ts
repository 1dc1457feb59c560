import type { Unread } from "./Unread.ts"

/** For how many records an unread one may stand: the first row of a file, which is none, stands for the whole of it. */
export const recordsOf = ({ source }: Unread): number => (source?.row === 1 ? Number.POSITIVE_INFINITY : 1)
