import type { CONTACT_FIELDS } from '../notice/index.ts';

export type Field = (typeof CONTACT_FIELDS)[number];

/** Labels of a contact block, in one sentence or line by line; `bare` says what a label without a mark stands before. */
const LABELS: readonly { field: Field; pattern: string; bare?: string }[] = [
  {
    field: 'email',
    pattern: '(?:电子|监督|举报|联系|反馈)*(?:邮箱|电子信箱|电子邮件)(?:地址)?|E-?mail',
    bare: '(?=[\\w.*-]{2,40}@)',
  },
  {
    field: 'email',
    pattern: '(?:邮件|发)(?:送)?(?:至|到)',
    bare: '(?=(?:电子)?(?:邮箱|信箱)?[:为]?[\\w.*-]{2,40}@)',
  },
  { field: 'postcode', pattern: '邮 {0,4}政? {0,4}编 {0,4}码?', bare: '(?=[\\dX×*]{6})' },
  {
    field: 'address',
    pattern: '(?:通[讯信]|联系|邮寄|来信|信函|来访|接访|接待)地 {0,4}址',
    bare: '(?=[一-鿿])',
  },
  {
    field: 'address',
    pattern:
      '(?:通[讯信]|联系|邮寄|来信|信函|收信|来访|办公|邮政|单位|接待|接访|受理|投递)?(?:联系)?(?:地 {0,4}址|地点)|来信[、和或]?来访|(?:邮政|来信)?信箱|来信请?寄(?:至|往)?|寄送(?:至)?|(?:请|可)?寄(?:至|往|送)|请寄|邮寄(?:至|往)',
    bare: '(?<=寄送|寄送至|请寄|寄至|寄往)(?=[一-鿿])',
  },
  {
    field: 'address',
    pattern: '(?:寄|写|去|来)(?:信|函)(?:至|到|往|寄)|致(?:信|函)(?:至|到)?',
    // Who is written to is no address: 致信县委巡察办.
    bare: '(?=[一-鿿]{2,30}(?:\\d{1,4}[号楼室层幢栋]|信箱|[一二三四五六七八九十]楼))',
  },
  {
    field: 'person',
    pattern:
      '联 {0,2}系 {0,2}人(?:员)?(?:(?:及|和|、|\\/)(?:联系)?(?:电话|方式))?|联[络系](?:员|同志)|受理人(?:员)?|经办人|(?:纪检|校纪检|组织|宣传)委员|监督员',
  },
  {
    field: 'phone',
    pattern:
      '(?:联系|监督|举报|咨询|反映|公示|受理|值班|办公|服务|固定|来电|传真|投诉|信访|联系人)*(?:电 {0,4}话|热线|手机)(?:号码)?|联系方式|监督方式|(?:可)?(?:拨打|致电)',
    bare: '(?=[(]?[\\d×X*]{3,6})',
  },
];

/** Where a value begins: behind the label and its mark. */
export const LABEL = new RegExp(
  LABELS.map(
    ({ pattern, bare }) =>
      `(${pattern})(?:\\([^()\\n]{0,16}\\))? {0,3}(?::|为(?!公示)|是${bare ? `|${bare}` : ''})`,
  ).join('|'),
  'gi',
);

/** The field of a match of `LABEL`. */
export function fieldOf(match: RegExpMatchArray): Field | null {
  return LABELS[match.slice(1).findIndex((group) => group !== undefined)]?.field ?? null;
}
