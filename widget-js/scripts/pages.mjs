/** Copies the static pages beside the built script: all that the server delivers is in `dist`. */
import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dist = resolve(root, 'dist');
rmSync(resolve(dist, 'pages'), { recursive: true, force: true });
cpSync(resolve(root, 'pages'), resolve(dist, 'pages'), { recursive: true });
cpSync(resolve(root, 'root'), dist, { recursive: true });
