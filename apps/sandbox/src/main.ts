import { createSandbox, type Sandbox } from './app.js';
import { ConfigError, readConfig } from './config.js';

/** One sentence for whoever started the sandbox; undefined for what nobody foresaw. */
function explain(error: unknown, options: { port: string; folder: string }): string | undefined {
  if (error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${options.port} on 127.0.0.1 is taken; stop what uses it or set SANDBOX_PORT.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return `The sandbox cannot write to ${options.folder} or listen on port ${options.port}; set SANDBOX_DATA or SANDBOX_PORT.`;
    default:
      return undefined;
  }
}

function stopOnSignals(sandbox: Sandbox): void {
  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function main(): Promise<void> {
  const shown = {
    port: process.env['SANDBOX_PORT'] || '4010',
    folder: process.env['SANDBOX_DATA'] || 'data/sandbox',
  };
  try {
    const sandbox = await createSandbox(readConfig(process.env));
    stopOnSignals(sandbox);
    process.stdout.write(`The sandbox's phones and inbox are at ${await sandbox.listen()}/\n`);
  } catch (error) {
    process.stderr.write(
      `${explain(error, shown) ?? (error instanceof Error ? error.stack : String(error))}\n`,
    );
    process.exit(1);
  }
}

await main();
