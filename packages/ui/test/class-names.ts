/** Stands for a stylesheet: every class has its own name. */
const names: Record<string, string> = new Proxy({}, { get: (_target, name) => String(name) });
// oxlint-disable-next-line import/no-default-export -- That is how a stylesheet is imported.
export default names;
