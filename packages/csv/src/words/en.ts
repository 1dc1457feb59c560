export { pieces } from "./pieces.en.ts"

/** What may be wrong with a file as a whole, and what helps. */
export const file = {
  "file-empty": ["the file is empty", "open the original, see that its content is saved, and hand it in again"],
  "file-binary": [
    "this is no text file, or its encoding is damaged",
    "open the original in Excel or WPS and save it as “CSV (comma delimited)” or “CSV UTF-8”"
  ],
  "file-aside": ["this file was not read: {why}", "until it is, what {whose} did is left open"],
  "header-missing": ["no heading row was found", "keep the row with headings such as {headings}"],
  "column-missing": ["the column {heading} is missing", "add it"],
  "json-unreadable": [
    "this is no portfolio in JSON",
    "an object is expected, in which units, activities and so on are arrays; check the file"
  ],
  "column-near": [
    "the heading “{heading}” is not known, so the column was not read",
    "check whether it should be {near}"
  ],
  "columns-unused": [
    "the heading {headings} gives no fact here: what stands below it is kept as it is and decides nothing",
    "nothing needs to be done, unless it holds a fact that is asked for: then use a heading of this table: {free}"
  ],
  "column-unknown": ["the heading {heading} is not known and its column was not read", "check the heading"],
  "recommendations-missing": [
    "no row of a recommendation could be read",
    "write them below the headings and hand the file in again"
  ],
  "rows-missing": [
    "no row of an activity could be read",
    "write the activities below the headings and hand the file in again"
  ],
  "header-uncut": [
    "there are headings such as {headings}, and no comma, semicolon, bar or tab parts the columns",
    "part the columns in Excel or WPS and save it as “CSV (comma delimited)”"
  ],
  "file-list": [
    "this is a list and no table; it has no headings",
    "write it row by row below headings such as {headings}"
  ],
  "rows-unread": [
    "no row could be taken as an activity, for instance: {cause}",
    "correct them and hand the file in again"
  ],
  "sheet-unread": [
    "“{table}” has no headings that are known and was not read",
    "if something in it is to be reported, add the row of headings"
  ]
} as const

/** What a file is that is no text, and how a table comes out of it. */
export const foreign = {
  workbook: [
    "this is an Excel workbook and no CSV",
    "open it in Excel or WPS, save it as “CSV (comma delimited)” and hand that in"
  ],
  ods: [
    "this is an OpenDocument workbook (.ods) and no CSV",
    "open it in Excel or WPS, save it as “CSV (comma delimited)” and hand that in"
  ],
  html: [
    "this is a web page (HTML) and no CSV; what some platforms export as .xls is one",
    "open it in Excel or WPS, save it as “CSV (comma delimited)” and hand that in"
  ],
  word: [
    "this is a Word document and no CSV",
    "open it in Word or WPS, copy its table into a sheet of Excel or WPS, save that as “CSV (comma delimited)” and hand it in"
  ],
  odt: [
    "this is an OpenDocument text (.odt) and no CSV",
    "open it in Word or WPS, copy its table into a sheet of Excel or WPS, save that as “CSV (comma delimited)” and hand it in"
  ],
  doc: [
    "this is an old Word or WPS document, which cannot be read",
    "open it in Word or WPS, save it as .docx and hand that in"
  ],
  slides: [
    "this is a presentation, out of which no table can be read",
    "put its table into a sheet or a Word document and hand that in"
  ],
  pdf: [
    "this is a PDF, out of which no table can be read",
    "ask its author for the sheet or the Word document that it was made from, and hand that in"
  ],
  ofd: [
    "this is an OFD document, out of which no table can be read",
    "ask its author for the sheet or the Word document that it was made from, and hand that in"
  ],
  picture: [
    "this is a picture, out of which no table can be read",
    "ask its author for the sheet or the Word document that it was made from, and hand that in"
  ],
  encrypted: [
    "this is an Office file with a password, which cannot be read",
    "open it with the password, save a copy without one and hand that in"
  ],
  archive: ["this is an archive, and the files in it were not read", "unpack it and hand in the files that are in it"],
  tableless: ["there is no table in the file", "send a file with the table, or put into a table what is to be reported"]
} as const

/** What may be wrong with a row or a cell, and what helps. */
export const row = {
  "unclosed-quote": [
    'a quotation mark (") has no partner; quotation marks are read as plain characters here',
    "use “” instead"
  ],
  "quotes-ignored": [
    'too many quotation marks (") have no partner; from this row on all are read as plain characters',
    "use “” instead"
  ],
  "cell-too-large": ["the cell has {length} characters, more than {limit}, and was not read in full", "shorten it"],
  "extra-cells": [
    "“{text}” stands in a column without a heading and was not read",
    "if a text holds a comma, use a Chinese one"
  ],
  "row-too-long": [
    "the row has more than {limit} characters, the rest of which were not read",
    "check whether the file is whole"
  ],
  "text-damaged": [
    "“{text}” holds characters that cannot be read (�)",
    "check it in the original, save that as “CSV UTF-8” and hand it in again"
  ],
  "nul-removed": ["invisible NUL characters were removed", "check that the text is complete"],
  "name-missing": ["there is no name, so the row was not read", "fill it in"],
  "name-merged": [
    "the name is merged with the one above, “{text}”, so what else the row says was not read",
    "write several times of one activity into one cell; give another activity a name of its own"
  ],
  "host-missing": ["there is no host, nor a reporting unit above the headings, so the row was not read", "fill it in"],
  "host-above-open": [
    "no host is named, and the merged cell above leaves it open, so the row was not read",
    "fill it in"
  ],
  "host-open": ["it is open who holds it, so the row was not read", "name the unit in full"],
  "hosts-incomplete": ["“{text}” does not name every unit, so co-hosts are kept as unknown", "name them all"],
  "document-missing": ["no document is named, so the row was not read", "fill it in"],
  "unknown-unit": [
    "“{text}” is not in the register of units and was added",
    "check the name or add it to the register"
  ],
  "duplicate-unit": ["“{text}” repeats row {first}, which alone was kept", "delete one of them"],
  "unknown-term": ["“{text}” is not known, so the cell was not read", "use one of: {allowed}"],
  "unknown-state": ["the state “{text}” is not known and was left open", "use one of: {allowed}"],
  "number-expected": ["“{text}” is no whole number and was not read", "write digits only"],
  "amount-unreadable": ["“{text}” is no number{unit} and was not read", "write the number only"],
  "date-unreadable": ["“{text}” is no date and was not read", "write it like 2026-09-06"],
  "phone-damaged": [
    "“{text}” is a number that the spreadsheet turned into scientific notation and was not read",
    "format the cell as text and write it again"
  ],
  "received-unreadable": ["“{text}” is not understood", "write it like 2023-09-06 17:30"],
  /** The reason says what to write instead. */
  time: ["“{text}”: {reason}", "write it like {example}"],
  "time-undecided": [
    "“{text}”: the time is not settled yet and stays unknown",
    "write the date once it is, like 9月17日"
  ],
  "field-refused": ["“{text}” cannot stand here and was not read", "it {reason}"],
  "record-refused": ["the record cannot be used and was not read", "it {reason}"],
  "unit-missing": ["no unit is named, so the row was not read", "fill it in"],
  "field-missing": ["nothing is written here, so the row was not read", "fill it in"],
  "field-unknown": ["this was not read", "it {reason}"],
  "line-unreadable": ["“{text}” is no JSON object, so the line was not read", "correct it"],
  "unknown-register": ["the register “{text}” is not known, so the row was not read", "use one of: {allowed}"],
  "unknown-activity": [
    "there is no activity “{text}”, so the row was not read",
    "check the name, or enter it in the table that is sent first"
  ],
  "activity-ambiguous": ["“{text}” is more than one activity, so the row was not read", "tell them apart by name"],
  "duplicate-id": ["the id “{text}” is used twice ({register}), so the row was not read", "use another one"],
  "duplicate-activity": ["the same as row {first} of {file}, taken once", "delete one of them"],
  "possible-duplicate": [
    "same unit, name and time as row {first} of {file}, the rest differs",
    "check whether it was reported twice"
  ],
  "platform-ambiguous": [
    "{sides} more than one activity of that unit by the name “{text}”, so what the platform says was not used",
    "tell them apart by name or time"
  ],
  "time-conflict": [
    "the platform's time “{text}” and “{other}” in row {first} of {file} are different days; the latter was kept",
    "check them"
  ],
  "name-differs": [
    "the platform's name “{text}” is written otherwise than “{other}” in row {first} of {file}; the platform's is checked",
    "write both alike"
  ],
  "topic-not-stated": [
    "the name holds “{word}” and the topics lack “{topic}”; it is checked as one of that topic",
    "add “{topic}” to the topics, or correct the name"
  ],
  "decisions-differ": [
    "there are two different decisions of one day on “{rule}”, and neither was taken",
    "keep one, or give each its own date"
  ],
  placeholder: ["“{text}” is no value and was read as blank", "fill it in, or leave it blank"],
  "ditto-alone": ["there is nothing above “{text}”, which was read as blank", "write out what is meant"],
  "ditto-unsure": [
    "the row above, for which “{text}” stands, could not be read; what is meant is unknown",
    "write out what is meant"
  ],
  "markup-removed": [
    "“{text}” holds code of a web page or spreadsheet, which was removed",
    "check that the text is complete"
  ],
  "table-foreign": [
    "another table begins here that the notice does not ask for, so it was not read",
    "if it holds activities, write them into the table of activities"
  ],
  "table-unread": ["another table ({kind}) begins here and was not read", "save it as a file of its own"],
  "line-doubtful": [
    "“{text}” stands alone; it is not clear whether the row is an activity or a heading or note, so it was not read",
    "if it is an activity, fill in its number and the other cells; if not, delete the row"
  ],
  "example-row": [
    "the row shows how to fill in the table and was not read",
    "delete it; if it is a real activity, delete the word 示例"
  ],
  "figure-for-name": ["“{text}” is a number and no name, so it was not read", "write the name"],
  "name-none": ["“{text}” is no name of an activity, so the row was not read", "write the name"],
  "section-unit": [
    "the heading “{text}” is a unit; rows below it without a host were read as its own",
    "write the host in each row"
  ],
  "shifted-right": [
    "“{text}” does not belong in this column; the cells seem to have moved right by one from “{from}” on, so the row was not read",
    "move them left by one; if a text holds a comma, use a Chinese one"
  ],
  "shifted-left": [
    "“{text}” does not belong in this column; a cell seems to be missing from “{from}” on, so the row was not read",
    "insert a cell there"
  ],
  "cells-joined": ["“{text}” seems to be two cells in one", "write them apart"],
  "other-year": ["“{text}” is of {stated}, and the notice of {year}", "check whether the form is one of another year"],
  "unknown-own-activity": [
    "there is no activity “{text}”, so the document is of no activity yet",
    "check the name, or enter it in the table that is sent first"
  ],
  "own-activity-ambiguous": [
    "“{text}” is more than one activity, so the document is of no activity yet",
    "tell them apart by name"
  ],
  "marks-removed": [
    "“{text}” held characters that are not seen or look like others ({signs}), which were removed or corrected",
    "check the text"
  ],
  "text-garbled": [
    "“{text}” is garbled and was not read",
    "write it again from the original and save that as “CSV UTF-8”"
  ],
  "unit-doubtful": [
    "“{text}” is not in the register of units; it may be {units}. It was kept as a unit of its own, and what {units} did was left open",
    "use the full name of the register, or add “{text}” to its column 简称"
  ],
  "unit-abbreviated": ["“{text}” was taken for “{unit}” of the register", "write the full name if it is another"],
  "host-from-above": [
    "there is no host; “{unit}” above was taken, as from a merged cell",
    "fill it in if it is another"
  ],
  "host-may-be-above": [
    "there is no host; the reporting unit “{unit}” was taken, although it may be “{above}” above",
    "fill it in"
  ],
  "host-from-title": [
    "there is neither host nor reporting unit; “{unit}” of the title was taken",
    "write the reporting unit above the headings"
  ],
  "host-from-sheet-name": [
    "there is neither host nor reporting unit; “{unit}” of the sheet's name was taken",
    "write the reporting unit above the headings"
  ],
  "host-from-file-name": [
    "there is neither host nor reporting unit; “{unit}” of the file's name was taken",
    "write the reporting unit above the headings"
  ],
  "cancelled-on-platform": [
    "“{text}” was cancelled or postponed on the platform (row {first} of {file}), so the row does not count as held",
    "look into it: correct the state on the platform if it took place; write the new time if it was moved"
  ],
  "activity-cancelled": [
    "“{text}” says that the activity was cancelled or postponed, so the row does not count as held",
    "remove it if the activity took place; write the new time if it was moved"
  ],
  "phone-incomplete": [
    "“{text}” is no complete telephone number and was not read",
    "write it in full: 11 digits of a mobile, or a landline with its area code"
  ],
  "phone-zero": [
    "“{text}” lacks the 0 before the area code; “{phone}” was taken",
    "check it, and format the cell as text"
  ],
  "place-for-person": ["“{text}” looks like a person, “{other}” like a place; the cells may be swapped", "check it"],
  "place-for-time": ["“{text}” looks like a place, “{other}” like a time; the cells may be swapped", "check it"],
  "contact-swapped": [
    "the contact's name and telephone number stood in each other's place and were exchanged",
    "check them"
  ]
} as const
