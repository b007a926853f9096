import type { Curve } from './growth-table.js';
import type { Growth } from './measure-growth.js';

const width = 900;
const height = 260;
const left = 64;
const bottom = 210;
const top = 40;
const panelWidth = 220;
const panelGap = 70;
const colours = ['#1c6e8c', '#b4552d'];

interface Panel {
  readonly title: string;
  readonly value: (growth: Growth) => number;
}

const panels: readonly Panel[] = [
  { title: 'First page of people, p50 ms', value: ({ firstPage }) => firstPage.p50Ms },
  { title: 'Search for a family, p50 ms', value: ({ search }) => search.p50Ms },
  { title: 'A name of one in 200, p50 ms', value: ({ frequent }) => frequent.p50Ms },
];

/** The curves as an SVG: what grows to the right is the school, on a logarithmic scale. */
export function growthPicture(curves: readonly Curve[]): string {
  const names = [...new Set(curves.map(({ databaseName }) => databaseName))];
  const legend = names.map(
    (name, at) =>
      `<text x="${left + at * 200}" y="${height - 8}" fill="${colourOf(at)}">${'●'} ${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.map((panel, at) => drawn(panel, at, { curves, names })).join('\n')}
${legend.join('\n')}
</svg>
`;
}

function drawn(
  { title, value }: Panel,
  at: number,
  { curves, names }: { curves: readonly Curve[]; names: readonly string[] },
): string {
  const x0 = left + at * (panelWidth + panelGap);
  const sizes = [...new Set(curves.map(({ growth }) => growth.people))].sort((a, b) => a - b);
  const most = roundAbove(Math.max(...curves.map(({ growth }) => value(growth))));
  const [least = 1] = sizes;
  const span = Math.log(Math.max(...sizes, least + 1) / least);
  const x = (people: number): number => x0 + (Math.log(people / least) / span) * panelWidth;
  const y = (amount: number): number => bottom - (amount / most) * (bottom - top);
  const line = (name: string, index: number): string => {
    const points = curves
      .filter(({ databaseName }) => databaseName === name)
      .map(({ growth }) => `${x(growth.people).toFixed(1)},${y(value(growth)).toFixed(1)}`);
    const dots = points.map((point) => {
      const [cx, cy] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colourOf(index)}"/>`;
    });
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colourOf(index)}" stroke-width="2"/>${dots.join('')}`;
  };
  return `<g fill="#333"><text x="${x0}" y="20" font-weight="600">${title}</text>
<path d="M${x0} ${top}V${bottom}H${x0 + panelWidth}" fill="none" stroke="#999"/>
<text x="${x0 - 6}" y="${top + 4}" text-anchor="end">${most}</text><text x="${x0 - 6}" y="${bottom}" text-anchor="end">0</text>
${sizes.map((size) => `<text x="${x(size).toFixed(1)}" y="${bottom + 16}" text-anchor="middle">${size.toLocaleString('en-US')}</text>`).join('')}
${names.map(line).join('\n')}</g>`;
}

/** The next of 1, 2, 5, 10, 20, 50 and so on. */
function roundAbove(amount: number): number {
  const power = 10 ** Math.floor(Math.log10(amount));
  return power * ([1, 2, 5, 10].find((step) => step * power >= amount) ?? 10);
}

function colourOf(index: number): string {
  return colours[index % colours.length] ?? '#333';
}
