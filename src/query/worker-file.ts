/** Below `dist/` in the folder of the installed program; see `index-worker.ts`. */
export const WORKER_FILE = 'index-worker.cjs';
