/** Style sheets are bundled beside the script that imports them. */
declare module '*.css';

/** The same as the package's main file, but as a module, so that what is not used can be left out. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
