/** Numbers behind each operator of an abbreviated path (9.3.2). */
const ARGUMENTS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
/** Tokens of one path that are looked at: rulings are short, outlines of letters long. */
const MOST_TOKENS = 4000;

/** The corners of each straight-edged subpath; one with a curve is left out. */
export function subpaths(data: string): [number, number][][] {
  const words = data.trim().split(/[\s,]+/, MOST_TOKENS);
  const found: [number, number][][] = [];
  let points: [number, number][] = [];
  let curved = false;
  const end = () => {
    if (!curved && points.length > 1) found.push(points);
    points = [];
    curved = false;
  };
  for (let i = 0; i < words.length; ) {
    const operator = words[i]!;
    const count = ARGUMENTS[operator];
    if (count === undefined) break;
    const values = words.slice(i + 1, i + 1 + count).map(Number);
    if (values.length < count || !values.every(Number.isFinite)) break;
    if (operator === 'S' || operator === 'M') {
      end();
      points.push([values[0]!, values[1]!]);
    } else if (operator === 'L') points.push([values[0]!, values[1]!]);
    else if (operator === 'C') {
      if (points[0]) points.push(points[0]);
    } else curved = true;
    i += 1 + count;
  }
  end();
  return found;
}
