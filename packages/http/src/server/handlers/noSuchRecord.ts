import { fill, localized } from "@kepu/core/text"
import { NoSuchRecord } from "../../api/problem/problems.ts"

const none = localized("没有记录“{register}/{key}”", "there is no record “{register}/{key}”")

/** That there is no record at a place, or none that the caller may see. */
export const noSuchRecord = (register: string, key: string) =>
  new NoSuchRecord({ message: fill(none, { register, key }) })
