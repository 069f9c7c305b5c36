import { stage } from './stage.ts';

/** No map at all: what the frame around a map costs, and the measuring itself. */
await stage(() => () => {});
