const chinese =
  /^(?:请)?(?:(?:单击|点击|点按|单击或点击|单击或点按|双击)(?:或点击)?(?:此处|这里|此处以|以)?|此处)?(?:输入|键入|填写|选择)(?:文字|文本|日期|内容|一项|时间)?[。.…]*$/u
const english = /^(?:click(?:ortap)?(?:here)?toenter(?:text|adate)|chooseanitem|entertext)\.?$/iu

const longest = 60

/** Whether a field that waits to be filled in holds no more than the words that ask for it: 单击此处输入文字. */
export const isPrompt = (text: string): boolean => {
  if (text.length > longest) return false
  const words = text.replaceAll(/\s/gu, "")
  return chinese.test(words) ? /击|按|请|选择一项|此处/u.test(words) : english.test(words)
}
