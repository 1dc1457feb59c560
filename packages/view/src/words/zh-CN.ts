export const words = {
  left: "还有",
  over: "已过",
  days: "{sign} {days} 天 {hours} 小时",
  hours: "{sign} {hours} 小时 {minutes} 分",
  justOver: "刚刚截止",
  covered: "{clause}：{total} 项中符合 {met} 项"
}
