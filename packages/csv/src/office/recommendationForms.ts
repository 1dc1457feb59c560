import type { Activity, Notice, Unit } from "@kepu/core"
import type { Opinion, Recommendation } from "@kepu/core/portfolio"
import type { PrintedBox, PrintedForm } from "@kepu/office/write"
import { headings } from "../table/headings.ts"
import { beside, declaredCells, type Printed } from "../write/declaredCells.ts"
import { type Form, formAbout, namesIn } from "../write/names.ts"
import { titleOf } from "./titleOf.ts"

/** Boxes of a form where a notice prints none. */
const usual = ["name", "unit", "contactName", "contactPhone", "content", "unitOpinion", "officeOpinion"] as const

/** What is known of a form before it is filled in: nothing. */
export type FormContent = Partial<Recommendation>

const sizes: Readonly<Record<string, PrintedBox["size"]>> = {
  contactName: "half",
  contactPhone: "half",
  content: "large",
  unitOpinion: "large",
  officeOpinion: "large"
}

const dayOf = (on: Opinion["on"]): string => {
  if (on === undefined) return "    年    月    日"
  const [year, month, day] = on.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

/** Annex 2 as it is printed: a page a recommendation, each box with its label, and places for seals. */
export const recommendationForms = (
  notice: Notice,
  units: Iterable<Unit>,
  activities: Iterable<Activity>,
  form: Form | undefined = formAbout(notice, "recommendation")
): ((content: FormContent) => PrintedForm) => {
  const { unit: unitName } = namesIn(units)
  const names = new Map(Array.from(activities, ({ id, name }) => [id, name]))
  const fields: ReadonlyArray<Printed & { readonly seal?: boolean }> =
    form?.fields ?? usual.map((fact) => ({ fact, label: headings.recommendation[fact][0] }))
  const { further, under } = beside(declaredCells(notice, "recommendations"), fields)
  const opinions = new Set(["unitOpinion", "officeOpinion"])
  return (content) => {
    const texts: Readonly<Record<string, string | undefined>> = {
      name: content.activity && (names.get(content.activity) ?? content.activity),
      unit: content.unit && unitName(content.unit),
      contactName: content.contactName,
      contactPhone: content.contactPhone,
      content: content.content,
      unitOpinion: content.unitOpinion?.text,
      officeOpinion: content.officeOpinion?.text
    }
    const days: Readonly<Record<string, Opinion["on"]>> = {
      unitOpinion: content.unitOpinion?.on,
      officeOpinion: content.officeOpinion?.on
    }
    const boxes = fields.map((field): PrintedBox => {
      const { fact = "", label, seal } = field
      const text = under(field)?.cell(content) ?? texts[fact] ?? ""
      const isSealed = seal === true || opinions.has(fact)
      return {
        label,
        text: String(text),
        size: isSealed ? "large" : (sizes[fact] ?? "line"),
        ...(isSealed ? { seal: `（盖章）\n${dayOf(days[fact])}` } : {})
      }
    })
    const declared = further.map(({ cell, label }): PrintedBox => ({
      label,
      text: String(cell(content) ?? ""),
      size: "line"
    }))
    return { ...titleOf(form?.name["zh-CN"] ?? "推荐表"), boxes: [...boxes, ...declared] }
  }
}
