/** Copyright holder and container of every citation. */
export const AUTHORS = 'The Allegiance Atlas authors';
export const CONTAINER = 'Allegiance Atlas';
/** Under which our wording, records and drawings may be used. */
export const LICENCE = 'CC BY 4.0';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
