declare module 'edtf' {
  /** Parses an EDTF string; throws on anything that is not one. */
  export default function edtf(text: string): { type: string; min: number; max: number };
}
