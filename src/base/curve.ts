/** Points of a curve, x rising: published values and the share (0-1) each is worth. */
export type Landmarks = readonly (readonly [x: number, share: number])[];

/** The share (0-1) that a value earns: straight lines between the landmarks, flat outside them. */
export function share(value: number, landmarks: Landmarks): number {
  let previous = landmarks[0];
  if (!previous || value <= previous[0]) return previous?.[1] ?? 0;
  for (const point of landmarks) {
    if (value <= point[0]) {
      const [x0, y0] = previous;
      return point[0] === x0 ? point[1] : y0 + ((value - x0) / (point[0] - x0)) * (point[1] - y0);
    }
    previous = point;
  }
  return previous[1];
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** The mean, or null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
