/** What reviews are told with. */
export const words = {
  accepted: "第 {n} 轮：通过",
  returned: "第 {n} 轮：退回",
  open: "尚未了结",
  byFinding: "已了结：现已符合、不适用或不再出现",
  byDecision: "已由后来的审核了结",
  turnOffice: "待主管部门审核",
  turnUnit: "待单位修改并重新报送",
  turnNobody: "无须办理"
}
