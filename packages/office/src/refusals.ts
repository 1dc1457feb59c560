import type { Localized } from "./Localized.ts"

const localized = (zh: string, en: string): Localized => ({ "zh-CN": zh, en })

/** Why nothing is read of a file, and what to do about it. */
export const refusalTexts = {
  empty: localized(
    "文件是空的（0 字节），请重新发送原文件",
    "the file is empty (0 bytes); send the original once more"
  ),
  encrypted: localized(
    "文件有密码保护，无法读取；请打开后取消密码（文件→信息→保护），重新保存后再交",
    "the file is protected by a password; open it, remove the password (File → Info → Protect) and save it again"
  ),
  damaged: localized(
    "文件不完整或已损坏，无法读取；请让填报人在 Excel 或 WPS 中打开原文件，确认能打开后重新保存、重新发送",
    "the file is cut off or damaged; open the original in Excel, Word or WPS, save it again and send it once more"
  ),
  dtd: localized(
    "文件中有办公软件不会写入的内容（DTD），出于安全未读取；请在 Excel 或 WPS 中打开，另存为新文件后再交",
    "the file has a DTD, which no office program writes, and was not read for safety; open it and save it as a new file"
  ),
  "too-large": localized(
    "文件解开后超过 {limit} MB，未读取；请删去图片和多余的工作表，另存后再交",
    "unpacked, the file has more than {limit} MB and was not read; remove pictures and sheets that are not needed"
  ),
  "too-many-entries": localized(
    "文件由 {limit} 个以上的部分组成，未读取；请把内容复制到新文件中保存后再交",
    "the file has more than {limit} parts and was not read; copy what it holds into a new file"
  ),
  "too-many-cells": localized(
    "表格超过 {limit} 个单元格，未读取；请删去多余的行列和工作表，或分成几个文件",
    "the tables have more than {limit} cells and were not read; remove what is not needed, or part the file"
  ),
  "too-much": localized(
    "文档的段落、表格和文字太多，超过了能读取的量，未读取；请只留要报的内容，或分成几个文件",
    "the document has more paragraphs, tables and text than can be read; keep what is to be reported, or part the file"
  ),
  "too-deep": localized(
    "文件的结构嵌套超过 {limit} 层，未读取；请把内容复制到新文件中保存后再交",
    "the file is nested deeper than {limit} and was not read; copy what it holds into a new file"
  ),
  "too-slow": localized(
    "读取超过 {limit} 毫秒，已停止；请删去多余的内容，或分成几个文件",
    "reading took more than {limit} ms and was ended; remove what is not needed, or part the file"
  ),
  doc: localized(
    "这是旧版 Word 文件（.doc）或 WPS 文字文件（.wps），无法读取；请在 Word 或 WPS 中打开，另存为 .docx 后再交",
    "this is a document of Word 97 to 2003 (.doc) or of WPS (.wps); open it, save it as .docx and send that"
  ),
  scanned: localized(
    "文件里没有读得出的文字，多半是扫描的图片；请交原来的 Word 或 Excel 文件",
    "the file has no text that can be read; it is most likely scanned: send the Word or Excel file that it was made from"
  ),
  "old-workbook": localized(
    "这是 Excel 4.0 或更早版本的工作簿，无法读取；请在 Excel 或 WPS 中打开，另存为 .xlsx 后再交",
    "this is a workbook of Excel 4.0 or before; open it in Excel or WPS and save it as .xlsx"
  ),
  slides: localized(
    "这是演示文稿，不是表格；请把表格复制到 Excel 或 WPS 表格中，保存为 .xlsx 后再交",
    "this is a presentation and no table; copy the table into a workbook, save it as .xlsx and send that"
  ),
  picture: localized(
    "这是图片，无法读出文字；请交原来的 Excel 或 Word 文件",
    "this is a picture, of which no text can be read; send the Excel or Word file that it shows"
  ),
  archive: localized(
    "这是压缩包，里面的文件没有读取；请解压后交里面的文件",
    "this is an archive whose files were not read; unpack it and send what is in it"
  ),
  unforeseen: localized(
    "读取时程序出错，文件没有读入；请把内容复制到新的 .xlsx 文件中再交，并把原文件交给软件维护人员",
    "the program failed while it read the file; copy what it holds into a new .xlsx, and give the file to whoever maintains the program"
  ),
  unknown: localized(
    "认不出这是什么文件；请交 .xlsx、.docx 或 .csv 文件",
    "what this file is cannot be told; send .xlsx, .docx or .csv"
  )
} as const satisfies Record<string, Localized>

/** Why nothing was read of a file: a code for programs. The `text` of the refusal tells people, with what to do. */
export type RefusalCode = keyof typeof refusalTexts
