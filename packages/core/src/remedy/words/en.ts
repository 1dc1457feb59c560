import type { zh } from "./zh-CN.ts"

export const en: Readonly<Record<keyof typeof zh, string>> = {
  both: "{first}; {next}",

  reportAny: "“{name}”: report its {fact}",
  reportIfSo: "“{name}”: report its {fact} (if it is so: {value})",
  rename: "rename “{name}” to “{value}”",
  renameIfSo: "if “{name}” is about that, rename it to “{value}”",
  move: "move “{name}” to {value}",
  getTo: "get “{name}” to “{value}” on the platform",
  addTo: "add to “{name}”: {fact}",
  changeIfSo: "“{name}”, if it is so: change its {fact} to {value}",
  bringTo: "bring “{name}” to {value}: {fact}",
  joins: "“{name}”: report its {fact} (if {unit} is one)",

  hold: "{unit}: hold another activity and report it ({facts})",
  fact: "{fact}: {value}",
  host: "host",
  name: "name",

  reportOfUnitIfSo: "{unit}: report its {fact} (if it is “{term}”)",
  reportOfUnit: "{unit}: report its {fact}, by which it is known whether the rule applies",
  reportOfHost: "{unit}: report its {fact}, by which it is known whether its activities count",

  provide: "{subject}: provide the {register}",
  build: "{subject}: build and record: {kind}",
  ownerOf: "unit",
  reportOwner: "“{name}”: report whose it is (if {unit}’s)",
  enrol: "{unit}: have {lacking} more people register as officers",
  withdraw: "{unit}: withdraw the recommendations of {names}",
  recommend: "{unit}: recommend {names}",
  quoted: "“{name}”",
  send: "{unit}: send {document} {deadline} ({medium})",
  recordReceipt: "{unit}: record when this came (if it was in time): {document}",
  asTheNoticeSays: "as the notice says",
  fillIn: "on the form for “{name}” fill in: {label}",
  decide: "{subject}: record a decision on whether {says}",
  decideAgain: "{subject}: put it right and have it judged again: {says}",

  timeIsOver: "the time is over: it can no longer be done",
  daysAreOver: "days that are over cannot be made up for: {days}",
  seeToTheOthers: "see to the others",
  explain: "explain it to the issuer in writing",
  tooLateToSend: "the deadline is over: {document}",
  sendLate: "send it all the same, now: {document} ({medium})",
  sayWhyLate: "say why it is late",
  cameTooLate: "it came late, which cannot be changed: {document}",
  explainLate: "explain to the issuer why it was late",
  nothingHelps: "no change of the facts makes it met: what has happened is not rewritten",
  reportMayNotHelp: "what is reported may leave this or another requirement unmet, and has to be reported all the same",
  reportWhatIsSo: "report what is so: {facts}",
  nobodyBound: "none of the units on record is one that the clause speaks of",
  recordUnits: "put the units concerned on record, with their kinds",

  unsupplied: "a value is lacking that only people can give",
  stale: "the plan was made for another portfolio",

  fix: "“{name}”: {fact} from “{from}” to “{to}”",
  blanks: "blanks around it removed",
  digits: "full-width characters made half-width",
  topicNeedsWord: "it is declared to be about “{topic}”, so its name must contain “{word}”",
  nameDeclares: "its name says that it is about “{topics}”"
}
