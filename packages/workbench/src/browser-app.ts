import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin, UserConfig } from 'vite';

export type BrowserApp = {
  /** Its folder below apps, and its address: /staff/. */
  name: string;
  /** Where `vite` serves it while somebody works on it. */
  port: number;
};

/** How a browser app is built and served while working on it. Of a package of ours its sources are taken. */
export async function browserApp({ name, port }: BrowserApp): Promise<UserConfig> {
  // Only Vite needs it; whoever else enters this package does not wait for it.
  const { default: react } = await import('@vitejs/plugin-react');
  const api = process.env.API_URL ?? 'http://127.0.0.1:4000';
  return {
    base: `/${name}/`,
    plugins: [react(), weigh(), compress()],
    resolve: {
      conditions: ['@optline/source', 'module', 'browser', 'development|production'],
      dedupe: ['@apollo/client', '@mantine/core', 'graphql', 'react', 'react-dom', 'react-router'],
    },
    server: { port, strictPort: true, proxy: { '/graphql': { target: api, ws: true } } },
    build: {
      outDir: 'dist/site',
      target: 'es2022',
      manifest: true,
      modulePreload: { polyfill: false },
      // A data: address would need a Content-Security-Policy that allows it.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  };
}

const worthBytes = 1024;

/**
 * Puts `.gz` and `.br` beside every text, so that the api only has to hand them over. Of the files as written: before
 * that, Vite still fills in what a lazy page loads.
 */
function compress(): Plugin {
  return {
    name: 'optline-compress',
    apply: 'build',
    writeBundle({ dir = '.' }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!/[.](js|css)$/.test(fileName)) continue;
        const file = join(dir, fileName);
        const source = readFileSync(file);
        if (source.length < worthBytes) continue;
        writeFileSync(`${file}.gz`, gzipSync(source, { level: 9 }));
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
      }
    },
  };
}

/** Writes down how much code of each package is in each file, for the budgets of `pnpm check`. */
function weigh(): Plugin {
  return {
    name: 'optline-weights',
    apply: 'build',
    generateBundle(_options, bundle) {
      const weights: Record<string, Record<string, number>> = {};
      for (const [fileName, file] of Object.entries(bundle)) {
        if (file.type !== 'chunk') continue;
        const ofFile: Record<string, number> = {};
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = packageOf(id);
          ofFile[name] = (ofFile[name] ?? 0) + renderedLength;
        }
        weights[fileName] = ofFile;
      }
      this.emitFile({ type: 'asset', fileName: '.vite/weights.json', source: JSON.stringify(weights) });
    },
  };
}

/** The package that a file belongs to: the one after the last `node_modules`, or a workspace of ours. */
function packageOf(id: string): string {
  const [, installed] = /.*[/]node_modules[/]((?:@[^/]+[/])?[^/]+)/.exec(id.replaceAll('\\', '/')) ?? [];
  const [, workspace] = /[/]((?:packages|apps)[/][^/]+)[/]/.exec(id) ?? [];
  return installed ?? workspace ?? 'the bundler itself';
}
