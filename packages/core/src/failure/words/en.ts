import type * as zh from "./zh-CN.ts"

/** What is said of data that are not as they must be. */
export const failures: Readonly<Record<keyof typeof zh.failures, string>> = {
  "not-json": "is no JSON: there is a fault in line {line}, column {column}",
  "key-twice": "is there more than once, so nobody can tell which counts: keep one",
  missing: "is missing",
  "unknown-key": "is no known key{hint}",
  "unknown-shape": "check its _tag and its keys",
  "unknown-tag": "its _tag must be one of: {choices}",
  "not-one-of": "must be one of: {choices}{meant}",
  "not-a-text": "must be a text",
  "not-a-number": "must be a number",
  "not-an-amount": "must be a number, or an amount whose _tag is Percent, Times, Per or ByUnit",
  "not-a-whole-number": "must be a whole number",
  "not-true-or-false": "must be true or false",
  "not-true": "must be true, or left out",
  "not-a-list": "must be a list […]",
  "not-in-languages": 'must be a text in both languages {"zh-CN": …, "en": …}',
  "not-an-object": "must be an object {…}",
  "not-a-notice": "is no notice: it must be an object {…}",
  "not-weights": "are no weights: they must be an object {…}",
  "choice-without-values": "a choice must have values, and nothing else may",
  "unit-of-no-number": "only a number may have a unit",
  "not-a-receipt": "is no receipt: it must be an object {…}",
  empty: "must not be empty",
  "too-long": "must have at most {most} characters",
  "too-many": "must have at most {most} entries",
  "below-zero": "must not be less than 0",
  "below-least": "must not be less than {least}",
  "not-above-zero": "must be more than 0",
  "above-most": "must not be more than {most}",
  "out-of-range": "must be from {least} to {most}",
  "not-a-division-code": "must be a division code of six digits",
  "not-a-digest": "must be sha256- and 64 hexadecimal digits",
  "not-a-date": "must be a date like 2023-09-17",
  "no-such-day": "is no day of the calendar",
  "not-a-moment": "must be a moment with its offset, like 2023-09-07T09:00:00+08:00",
  "no-such-moment": "is no moment of the calendar, in the years 0000 to 9999",
  "not-when-received":
    "must be a day like 2023-09-07, a day and clock time like 2023-09-07T09:00, or a moment with its offset",
  "not-civil": "must be a day like 2023-09-17, or a day and clock time like 2023-09-17T09:00",
  "session-ends-before-start": "ends before it starts",
  "extension-without-until": "an extension must say until when",
  "exemption-ends-before-start": "ends before it begins",
  "not-a-fact-value": "must be a number from 0 on, true or false, or a text",
  "not-a-time": "must be a time like 16:00",
  "not-a-zone": "must be a time zone like Asia/Shanghai",
  "not-an-id": "must be an id of lower-case words, like food-safety",
  "window-ends-before-start": "ends before it starts",
  "window-too-long": "lasts more than ten years",
  "points-do-not-add-up": "what the items can earn does not add up to outOf",
  "too-many-decimals": "must have two decimals at most",
  "scaled-from-nothing": "must give outOf, the full mark from which scaledTo is scaled",
  "id-twice": "{register} have the id “{id}” twice",
  "unknown-unit": "unit “{id}” is named but is not among the units{hint}",
  "unknown-activity": "activity “{id}” is named but is not among the activities{hint}",
  "not-a-date-and-time": "must be a date and a time, like 2023-09-17T09:00",
  "not-a-region": "must be a region code of 6 or 12 digits, like 610526",
  "not-well-formed": "has characters that cannot be kept",
  "no-body": "is missing: it must be JSON",
  "not-an-address": "must be an address of this service: a path with its query, escaped",
  "not-some-of": "must be one or more of these, with commas between them: {choices}",
  "days-off-end-before-start": "has days off that end before they begin",
  "days-of-another-year": "has days that are not of this year",
  "day-off-worked": "has a day that is both off and worked",
  "year-twice": "lists a year twice",
  "not-of-pattern": "must match “{pattern}”",
  "not-as-required": "is not as required: “{message}”"
}

/** What may be meant, or what there is. */
export const hints: Readonly<Record<keyof typeof zh.hints, string>> = {
  meant: "; did you mean {near}?",
  choices: "; there are: {choices}",
  many: "; there are {number} others",
  none: "; there are none",
  choice: "{id} ({name})"
}

/** What is not there by the name that was given. */
export const unknown: Readonly<Record<keyof typeof zh.unknown, string>> = {
  "unknown-rule": "there is no rule {name}{hint}",
  "unknown-status": "there is no status {name}{hint}",
  "unknown-unit": "there is no unit {name}{hint}",
  "unknown-activity": "there is no activity {name}{hint}",
  "unknown-subject": "the rule speaks of no {name}{hint}",
  "unknown-indicator": "there is no indicator {name}{hint}"
}
