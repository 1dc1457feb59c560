/** Texts of the choice of a ledger. */
export const words = {
  title: "选择台账",
  hint: "一个台账是一个地区在一份通知下的全部报送。",
  none: "还没有台账。选定通知和地区即可开始，第一次写入时建立。",
  existing: "已有台账",
  other: "打开另一个台账",
  notice: "通知",
  region: "地区代码（六位）",
  open: "打开"
} as const
