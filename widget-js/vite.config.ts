import { defineConfig } from 'vite';

/** One classic script without exports: it can be loaded with a plain, async script tag and adds no global name. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/widget/v1',
    emptyOutDir: true,
    rolldownOptions: {
      input: 'src/main.ts',
      output: { format: 'iife', entryFileNames: 'companero.js' },
    },
  },
});
