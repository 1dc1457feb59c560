import { localized } from "@kepu/core/text"

/** What somebody does who begins: from an empty table to what remains to be done. */
export const firstSteps = localized(
  `第一步　取空表填写：  kepu template 附件1 --unit 孙镇 -o 附件1-孙镇.csv
第二步　核查：        kepu check 附件1-孙镇.csv
第三步　代改小错：    kepu fix 附件1-孙镇.csv -o 改好
第四步　看还要做什么：kepu next 附件1-孙镇.csv

各单位的表放在一个文件夹里也可以：kepu check 报送材料
在各单位自己的表里加批注退回：    kepu return 报送材料 -o 退回
各命令的用法：kepu check --help`,
  `1  an empty table to fill in:  kepu template 附件1 --unit 孙镇 -o 附件1-孙镇.csv
2  check it:                   kepu check 附件1-孙镇.csv
3  mend what is safe to mend:  kepu fix 附件1-孙镇.csv -o mended
4  see what remains to do:     kepu next 附件1-孙镇.csv

The tables of all units may lie in one folder: kepu check FOLDER
Their own files go back with notes by:        kepu return FOLDER -o returned
How a command is used: kepu check --help`
)
