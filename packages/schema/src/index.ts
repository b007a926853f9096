import 'reflect-metadata';

export * from './audience.inputs.js';
export * from './auth.types.js';
export * from './broadcasts.types.js';
export * from './classes.inputs.js';
export * from './classes.types.js';
export * from './consent.inputs.js';
export * from './consent.results.js';
export * from './enums.types.js';
export * from './families.inputs.js';
export * from './overview.types.js';
export * from './list.args.js';
export * from './people.types.js';
export * from './problem.types.js';
export * from './settings.types.js';
export * from './texting.types.js';
export * from './users.types.js';
export * from './wordings.types.js';
