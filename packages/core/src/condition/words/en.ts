import type { Choice, ChoiceOf, Fact } from "../../portfolio/facts.ts"
import type { DayKind } from "../../time/dayKinds.ts"
import type { Advised, Said } from "../Question.ts"
import type * as zh from "./zh-CN.ts"

export const nouns: Readonly<Record<keyof typeof zh.nouns, string>> = {
  activity: "activity",
  measure: "activities",
  verb: "hold"
}

export const facts: Readonly<Record<Fact, string>> = {
  name: "{activity} name",
  coHosts: "co-hosts",
  programme: "programme",
  topics: "topics",
  settings: "settings",
  mode: "event format",
  time: "{activity} time",
  place: "place",
  contactName: "contact person",
  contactPhone: "contact phone",
  address: "web address",
  platform: "state on the platform",
  images: "number of images",
  videos: "number of videos",
  newsLinks: "number of news links",
  summary: "{activity} summary",
  participants: "participants",
  staff: "staff",
  volunteers: "volunteers",
  grant: "grant (yuan)",
  cost: "cost (yuan)",
  annexes: "listing in the annex table"
}

export const choices: { readonly [F in Choice]: Readonly<Record<ChoiceOf<F>, string>> } = {
  platform: {
    "not-filed": "not filed",
    filed: "filed",
    "under-review": "under review",
    published: "published",
    rejected: "rejected"
  },
  mode: {
    "on-site": "on site",
    online: "online",
    hybrid: "on site and online"
  }
}

export const days: Readonly<Record<DayKind, string>> = {
  monday: "a Monday",
  tuesday: "a Tuesday",
  wednesday: "a Wednesday",
  thursday: "a Thursday",
  friday: "a Friday",
  saturday: "a Saturday",
  sunday: "a Sunday",
  "working-day": "a working day",
  "rest-day": "a day of rest"
}

export const values = {
  amount: "{value} {unit}",
  none: "none",
  whose: "unit",
  yes: "yes",
  no: "no",
  from: "from {days}",
  about: "about {days}"
}

export const says: Readonly<Record<Said, string>> = {
  Always: "any {activity}",
  InWindow: "some day of it lies from {start} to {end}",
  "InWindow wholly": "every day of it lies from {start} to {end}",
  HeldOn: "some day of it is {days}",
  "HeldOn wholly": "every day of it is {days}",
  LastDayReached: "its last day has come",
  HasTopic: "it is about “{topic}”",
  SettingIn: "it reaches {settings}",
  NameContains: "its name contains “{words}”",
  PlatformIn: "on the platform it is {states}",
  ModeIn: "it is held {modes}",
  ProgrammeIn: "it belongs to {programmes}",
  ListedIn: "it is listed in {annex}",
  Reported: "reported: {fact}",
  AtLeast: "{fact} at least {number}",
  AtMost: "{fact} at most {number}",
  ShareAtMost: "{fact} at most {percent} % of {of}",
  FactReported: "{fact} is reported",
  FactIn: "{fact} is {values}",
  FactAtLeast: "{fact} is at least {number}",
  FactAtMost: "{fact} is at most {number}",
  FactFrom: "{fact} is {date} or later",
  FactUntil: "{fact} is {date} or earlier",
  FactShareAtMost: "{fact} is at most {percent} % of {of}",
  FactShareAtLeast: "{fact} is at least {percent} % of {of}",
  FactShareBelow: "{fact} is less than {percent} % of {of}",
  FactBelow: "{fact} is less than {of}",
  FactBefore: "{fact} is not after {of}"
}

export const joins = {
  All: "all of these hold",
  Any: "at least one of these holds",
  Not: "this does not hold"
}

export const between = {
  or: " or ",
  orWord: "” or “"
}

export const advice: Readonly<Record<Advised, string>> = {
  report: "report: {fact}",
  tooLate: "too late to move it: correct the time if it was noted wrongly, or else explain it",
  verify: "check {fact}: correct it if it was recorded wrongly, and leave it if it is true",
  avoid: "arrange {fact} otherwise: as it is, it is not allowed",
  Always: "nothing to do",
  InWindow: "hold the {activity} between {start} and {end}",
  "InWindow wholly": "move the {activity} wholly between {start} and {end}",
  HeldOn: "hold the {activity} on {days}",
  "HeldOn wholly": "hold the {activity} on no day but {days}",
  LastDayReached: "come back to it when the {activity} is over",
  SettingIn: "hold it in “{settings}”",
  NameContains: "rename the {activity} so that it contains “{words}”",
  PlatformIn: "get the {activity} to “{states}” on the platform",
  ModeIn: "check: {fact}",
  ListedIn: "list it in “{annex}”",
  Reported: "supply: {fact}",
  AtLeast: "supply at least {number}: {fact}",
  AtMost: "bring down to {number} at most: {fact}",
  ShareAtMost: "bring down to {percent} % of {of} at most: {fact}"
}
