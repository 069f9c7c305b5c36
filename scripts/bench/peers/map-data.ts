/** All that a map shows, as JSON: the same for every peer. */
export interface MapData {
  /** The steps of the slider, `2014-01`. */
  months: string[];
  /** The words above the map in each month. */
  titles: string[];
  groups: {
    label: string;
    lon: number;
    lat: number;
    /** Its rung from a month on, until the next. */
    rungs: [month: number, rung: string][];
  }[];
  /** Each event with the first and the last month in which it is shown. */
  places: { name: string; lon: number; lat: number; events: [title: string, from: number, to: number][] }[];
}
