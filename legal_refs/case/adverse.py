"""Which clauses of an answer hold something against the customer (对客户不利): no courtesy, promise or grant."""

from __future__ import annotations

import re

from legal_refs.case import parting
from legal_refs.case.facts import Case
from legal_refs.case.memory import kept
from legal_refs.case.reasons import answers_refusing, rows

_HELD = re.compile(
    "(?:客户|持卡人|本人)[^，]{0,12}(?:自行|自愿|主动|多次|未(?!收到)|没有(?!收到)|明知|知情|知晓|知悉|应当?知|了解|认可|确认|签收|领取"
    "|使用|授权|点击|点开|下载|安装|登录|提供(?!服务)|填写|设置|负有|存在|承诺)"
    "|(?:交易|扣款|操作|登录|系统|设备|流程|程序|业务|合同|签名|签字|核验|审核|资料|手续|查询|记录|订单|凭证|报送|催收|收费|利率|费用)"
    "[^，]{0,12}(?:正常|正确|一致|相符|有效|真实|完整|合规|合法|无误|属实|稳定|齐全|成立|生效|充分)"
    "|(?:未|没有)(?:发现|见|出现|检测到|监测到)[^，]{0,12}(?:异常|故障|风险|问题|违规|错误|漏洞|攻击|入侵)"
    "|(?:不存在|并无|没有|无)(?:任何)?[^，]{0,6}(?:过失|违规|违约|违法|不当|瑕疵|漏洞|缺陷|异常|义务)"
    "|(?:已|已经)[^，]{0,6}(?:尽到|履行|告知|提示|说明|公示|通知)[^，]{0,12}(?:义务|职责|责任|客户|持卡人|风险)"
    "|(?:依据|证据|理由|材料)不足|(?:缺乏|没有|无|未提供)[^，]{0,6}(?:依据|证据)"
    "|(?:不属于|不在|超出|不符合|不满足|不适用)[^，]{0,14}(?:范围|条件|规定|约定|情形|条款|标准|政策|责任)"
    "|(?:属于|系|属)[^，]{0,8}(?:个人行为|个人纠纷|民事纠纷|家庭纠纷|正常[^，]{0,6}(?:交易|扣款|查询|业务|操作)|不可抗力|商业风险|市场风险|行业惯例)"
    "|商户[^，]{0,8}(?:提供|提交)|(?:无法|不能|难以)(?:证明|认定|排除|判断)[^，]{2,}"
)
"""What is said of the customer, of the bank's own conduct and systems, or of the ground of the claim."""
_NOT_HELD = re.compile(
    "自述|自称|自认|所述|陈述|密码[^，]{0,8}(?:知晓|知道|知悉)|感谢|抱歉|歉意|致歉|道歉|理解|不便|谅解|见谅|敬请|欢迎|祝您|收悉|反映|投诉|来[信函电访]|诉求|[客用]户称|您称|客户(?:主张|认为|表示|要求|申请|提出|的(?:问题|意见|建议|请求))"
    "|^请|建议|可以|可(?:通过|向|拨打|联系|到|凭|前往|携带|提供|申请)|如(?!实)|若|一旦|届时|待|稍后|后续|将(?!密码|卡)|正在|尽快|会(?:同|尽|及时|在|向|为|对)"
    "|是否|核实中|处理中|(?:进一步|继续|仍在|需要?|须)(?:核|调|查|补充)|(?:请|需|须|应当?)[^，]{0,6}(?:补充|补交|提供|提交|携带|出示)"
    "|同意(?:为|给|向|将|退|赔|补|承担|减免|协商)|愿意|予以(?:退|补|赔|更正|删除|减免|撤销)|减免|退还|退回|退款|补偿|垫付|先行赔付|返还"
    "|已[^，]{0,6}(?:受理|转交|转办|登记|上报|反馈|安排|整改|停止|删除|更正|撤销|退|补|返|冻结|止付|挂失|处分|处理|调取|封存|保存|报案|报警|协助|配合)"
    "|不予|不承担|不同意|不支持|不接受|拒绝|驳回|不再|难以支持|无法(?:受理|赔付|退|满足|支持|办理|提供)"
    "|疏漏|疏忽|失误|不到位|不足之处|不规范|确有|错误地|误将|误发|误报|有误|未能及时|冒名|冒用|同步|保管|存在未经|该行|非(?:客户)?本人|不是(?:客户)?本人|盗刷|被盗|伪卡"
    "|(?:[我本]行|银行|本中心|我中心|我司|公司|柜员|经理|工作人员|员工|系统)[^，]{0,12}(?:未(?!发现|见)(?:尽|核|按|履|及时|经|告知|同步|识别|通知|提示)|没有(?:尽|核|按|履|及时|告知|通知))"
    "|(?:客户|持卡人|商户|本人)[^，]{0,6}(?:不存在|没有|并无|无)(?:任何)?(?:过错|过失|责任)"
    "|(?:开立|开户|申领|开卡)(?:了)?[^，]{0,8}(?:账户|卡)?$"
)
"""What thanks, refers, promises, grants, asks for papers, only refuses, repeats the complaint or admits something."""


def held_against(clause: str) -> bool:
    """Whether a clause, with 客户 for 您, holds against the customer what no row of reasons knows."""
    if not _HELD.search(clause) or _NOT_HELD.search(clause):
        return False
    return not any(row.stands_in(clause) for row in rows().values())


@kept
def held_otherwise(case: Case) -> bool:
    """Whether a refusing answer holds something else against the person than the reasons that have their own answer."""
    clauses = (one for text in answers_refusing(case) for one in parting.clauses(text.replace("您", "客户")))
    return any(held_against(one.strip()) for one in clauses)
