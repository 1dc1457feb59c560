import { not, type Truth } from "../Truth.ts"

/** How many of something count for certain, and how many would if every open one did. */
export interface Tally {
  readonly counted: number
  readonly possible: number
}

/** Whether a tally reaches a number; an open one matters only where it could tip the balance. */
export const reaches = ({ counted, possible }: Tally, atLeast: number): Truth =>
  counted >= atLeast ? true : possible >= atLeast ? undefined : false

/** Whether no more than `atMost` are recommended; an open one matters only where it could be one too many. */
export const isWithinQuota = (tally: Tally, atMost: number): Truth => not(reaches(tally, atMost + 1))
