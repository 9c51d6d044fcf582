/** A straight line drawn along an axis: at `at` of the other axis, from `from` to `to` (points, upright page). */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

/** The lines that a page draws. */
export interface Rulings {
  horizontal: Ruling[];
  vertical: Ruling[];
}

/** A filled shape thinner than this (points) is a line. */
const MAX_THICKNESS = 3;
/** A line shorter than this (points) is a dot or a corner. */
const MIN_LENGTH = 3;
/** A stroke may lean by so many points and still be along an axis. */
const MAX_LEAN = 1;
/** More lines than this on a page are a drawing, not tables. */
const MAX_RULINGS = 20_000;

/** Takes in the corners of one shape: its sides if it is stroked, itself if it is filled and thin. */
export function addRulings(drawing: Rulings, points: [number, number][], stroked: boolean): void {
  if (drawing.horizontal.length + drawing.vertical.length > MAX_RULINGS) return;
  if (stroked) {
    for (let i = 1; i < points.length; i++) addSegment(drawing, points[i - 1]!, points[i]!, MAX_LEAN);
    return;
  }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (x1 - x0 <= MAX_THICKNESS) addSegment(drawing, [(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1], MAX_LEAN);
  else if (y1 - y0 <= MAX_THICKNESS) addSegment(drawing, [x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2], MAX_LEAN);
}

function addSegment(drawing: Rulings, a: [number, number], b: [number, number], lean: number): void {
  const [dx, dy] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])];
  if (dy <= lean && dx >= MIN_LENGTH)
    drawing.horizontal.push({ at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) });
  else if (dx <= lean && dy >= MIN_LENGTH)
    drawing.vertical.push({ at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) });
}
