import { fold } from '../../lang/index.ts';
import { BODY_ABBREVIATIONS, COMMISSIONS, COMPANY_FORMS, RELATIVE_START } from '../../lexicon/bodies.ts';
import { ORGANS } from '../../lexicon/organs.ts';

/** What is left of a printed name once 中共 and the Party organ are gone. */
export interface Core {
  core: string;
  /** The form of a company that stood at its end, or null. */
  company: string | null;
  /** - `full`: says where it is; `local`: a proper name without its place (岩前镇); `relative`: anybody's (市教育局); `masked`: hidden (某县教育局) */
  kind: 'full' | 'local' | 'relative' | 'masked';
}

const COMPANIONS =
  /^(.{4,40}?(?:委员会|党委|党工委|工委|党组|党总支|党支部))(?:以及|及|和|、).{2,60}(?:党组织|支部|党委)$/;
const TAIL = /(?:领导班子(?:及其?成员)?|班子成员|党员领导干部|被巡察党组织|部务会|室务会)$/;
const ORGAN = new RegExp(`(?:${ORGANS.join('|')})$`);
const COMMISSION = new RegExp(`${COMMISSIONS}委员会$`);
const COMPANY = new RegExp(`(?:${COMPANY_FORMS.join('|')})$`);
/** `云汀市委` is the committee of 云汀市; `市委` alone is nobody's in particular. */
const AREA_COMMITTEE = /(?<=[一-鿿]{2}[省市县区旗州盟])委$/;
const MASKED = /[某×*□○＊]|[xX]{1,3}(?=[省市县区镇乡村局])/;
const RELATIVE = new RegExp(`^${RELATIVE_START}`);
/** A place that can hold bodies: its name in front says where they are. */
const PLACED = /^[一-鿿]{2,6}?(?:省|自治区|[市县旗盟州]|(?<!社)区)(?=[一-鿿]|$)|^(?:中国|国家|全国)/;
const BODY_NAMES: ReadonlySet<string> = new Set(BODY_ABBREVIATIONS.flat());

/** Reads a printed name; `core` is the same for every form that surely names the same body. */
export function coreOf(printed: string): Core {
  const name = fold(printed)
    .replace(/\s/g, '')
    .replace(/^(?:中共|中国共产党)/, '');
  const head = COMPANIONS.exec(name)?.[1] ?? name;
  const body = withoutOrgan(head.replace(TAIL, '')).replace(/^(?:我|本|该)(?=.)/, '');
  const company = COMPANY.exec(body)?.[0] ?? null;
  const core = expand(company ? body.slice(0, -company.length) : body);
  return { core, company, kind: kindOf(core) };
}

function withoutOrgan(name: string): string {
  if (COMMISSION.test(name)) return name;
  const organ = ORGAN.exec(name)?.[0];
  const left = organ ? name.slice(0, -organ.length) : name.replace(AREA_COMMITTEE, '');
  return left === '' ? name : left;
}

/** The full form of an abbreviation at the name's end. */
function expand(name: string): string {
  for (const [short, full] of BODY_ABBREVIATIONS)
    if (name.endsWith(short) && !name.endsWith(full)) return name.slice(0, -short.length) + full;
  return name;
}

function kindOf(core: string): Core['kind'] {
  if (MASKED.test(core)) return 'masked';
  if (RELATIVE.test(core) || BODY_NAMES.has(core) || core.length < 3) return 'relative';
  return PLACED.test(core) ? 'full' : 'local';
}
