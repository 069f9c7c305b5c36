/** The part of the world that the maps show, and the frame in whose units everything on them is placed. */
export const EXTENT = {
  /** Degrees: from the Atlantic coast of Africa to the Philippines. */
  west: -20,
  east: 140,
  south: -8,
  north: 51,
  /** The meridian that stands upright in the middle. */
  centre: 55,
  /** Width and height of the frame, in units. */
  width: 960,
  height: 450,
} as const;
