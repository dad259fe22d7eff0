/** Draws the widget and its pages by driving the stub server: `npm run screenshots -- --out DIR`. */
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('./screenshots.ts', import.meta.url).pathname);
await module.drawAll(process.argv.slice(2));
