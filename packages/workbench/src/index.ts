export { browserApp } from './browser-app.js';
export type { BrowserApp } from './browser-app.js';
export { findDatabaseProgram } from './database-program.js';
export type { DatabaseProgram } from './database-program.js';
export { freePort } from './free-port.js';
export { startPrivateMysql } from './private-mysql.js';
export type { PrivateMysql, PrivateMysqlOptions } from './private-mysql.js';
