/** The formats that the XML of Excel 2003 has names for. */
const named: Readonly<Record<string, string>> = {
  "General Date": "yyyy/m/d h:mm",
  "Long Date": 'yyyy"年"m"月"d"日"',
  "Medium Date": "d-mmm-yy",
  "Short Date": "yyyy/m/d",
  "Long Time": "h:mm:ss",
  "Medium Time": "h:mm AM/PM",
  "Short Time": "h:mm",
  Currency: '"¥"#,##0.00',
  "Euro Currency": '"€"#,##0.00',
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  "Yes/No": '"Yes";"Yes";"No"',
  "True/False": '"True";"True";"False"',
  "On/Off": '"On";"On";"Off"'
}

/** A format by its name or its code; `undefined` is none. */
export const namedFormat = (format: string): string | undefined =>
  format === "" || /^general$/iu.test(format) ? undefined : (named[format] ?? format)
