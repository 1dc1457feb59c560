import { type PhoneReading, readPhone } from "../cells/phone.ts"
import { isFigure } from "../cells/figures.ts"
import { voidOfWords } from "../cells/voids.ts"
import type { RowIssueText, Slots } from "../issues.ts"
import { oneLine, shown } from "../text.ts"

/** The contact of an activity or a recommendation. */
export interface Contact {
  contactName?: string
  contactPhone?: string
}

/** Notes what is wrong with the cell of a fact. */
export type ContactFault = (fact: keyof Contact, text: RowIssueText, slots: Slots) => unknown

const hasDigits = (text: string): boolean => /\d/u.test(text) || /\p{Nd}/u.test(text)

const faults = { notation: "phone-damaged", incomplete: "phone-incomplete" } as const

const putPhone = (contact: Contact, text: string, reading: PhoneReading, fault: ContactFault): void => {
  if (!reading.ok) return void fault("contactPhone", faults[reading.reason], { text: shown(text) })
  contact.contactPhone = reading.phone
  if (reading.isZeroAdded) fault("contactPhone", "phone-zero", { text: shown(text), phone: reading.phone })
}

/** What a cell says; one that says nothing is blank. */
const said = (fact: keyof Contact, cell: string, fault: ContactFault): string => {
  const text = oneLine(cell)
  if (text === "" || voidOfWords(text) === undefined) return text
  fault(fact, "placeholder", { text: shown(text) })
  return ""
}

/**
 * Reads the cells of a contact's name and telephone number into the record. One that says nothing (/, 待定) is
 * blank. If a number stands in the place of the name and what is no number in its own, they are exchanged.
 */
export const readContact = (contact: Contact, nameCell: string, phoneCell: string, fault: ContactFault): void => {
  const name = said("contactName", nameCell, fault)
  const phone = said("contactPhone", phoneCell, fault)
  if (name === "" && phone === "") return
  const isSwapped = !hasDigits(phone) && hasDigits(name) && readPhone(name).ok
  if (isSwapped) fault("contactName", "contact-swapped", {})
  const own = isSwapped ? phone : name
  const number = isSwapped ? name : phone
  if (isFigure(own)) fault("contactName", "figure-for-name", { text: shown(own) })
  else if (own !== "") contact.contactName = own
  if (number !== "") putPhone(contact, number, readPhone(number), fault)
}
