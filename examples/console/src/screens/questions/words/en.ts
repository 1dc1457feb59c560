import type { words as zh } from "./zh-CN.ts"

/** Texts of what is to be asked. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  title: "Calls to make",
  hint: "Facts that are missing, put together by whom to ask. Those stand first whose answers decide most.",
  number: "{number} to ask in all",
  settles: "the answers decide {number}",
  bearsOn: "they bear on {number} more",
  people: "People",
  nobody: "No activity names a contact",
  office: "this office looks it up",
  fact: "{subject}: {name}",
  text: "The list as text",
  facts: "What to ask",
  decides: "decides {number}",
  bears: "bears on {number}",
  none: "No fact is missing.",
  more: "Show {number} more",
  copy: "Copy the list",
  copied: "Copied the list of {number}.",
  print: "Print",
  list: "Save the list (.txt)",
  actions: "The list"
}
