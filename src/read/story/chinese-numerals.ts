/** One system of ideographs that writes numbers with units: digits 0-9, then ten, hundred, thousand, ten thousand. */
export interface UnitSystem {
  digits: string;
  units: string;
  /** Ten to nineteen start with the unit alone (十一) instead of 一十一 (壹拾壹). */
  bareTen: boolean;
  /** Every unit drops its one (百十), not only the leading ten. */
  bareUnits: boolean;
  /** What stands for skipped places, empty if nothing does. */
  zero: string;
}

const PLACES = [1000, 100, 10, 1] as const;
/** Above this the systems need a second group sign, which no list needs. */
const LARGEST = 99_999_999;

/** Writes 1 to 99,999,999 in units; null outside. */
export function inUnits(value: number, system: UnitSystem): string | null {
  if (value < 1 || value > LARGEST) return null;
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const tenThousand = system.units[3]!;
  let written = high > 0 ? group(high, system, true) + tenThousand : '';
  // Word writes no zero between the groups of 10,000 ([MS-OI29500] 2.1.540 e), other than the group's own.
  if (low > 0) written += group(low, system, written === '');
  return written;
}

function group(value: number, system: UnitSystem, leading: boolean): string {
  let written = '';
  let skipped = false;
  for (const [index, place] of PLACES.entries()) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      skipped = written !== '';
      continue;
    }
    if (skipped) written += system.zero;
    skipped = false;
    const unit = index === 3 ? '' : system.units[2 - index]!;
    const bare =
      digit === 1 &&
      unit !== '' &&
      (system.bareUnits || (system.bareTen && place === 10 && written === '' && leading));
    written += (bare ? '' : system.digits[digit]!) + unit;
  }
  return written;
}

/** Digit by digit: 一〇一. */
export function inDigits(value: number, digits: readonly string[]): string {
  return [...String(value)].map((digit) => digits[Number(digit)]!).join('');
}
