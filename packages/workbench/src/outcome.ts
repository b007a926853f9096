export type Outcome = { passed: boolean; output: string };
