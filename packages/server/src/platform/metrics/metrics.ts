// Figures for monitoring, in Prometheus' text format
// (https://prometheus.io/docs/instrumenting/exposition_formats/). Labels never carry what belongs to a user.

type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

export interface Metrics {
  /** A number that only grows. */
  counter(name: string, help: string): (labels: Labels) => void;
  /** How values are spread over upper bounds. */
  histogram(name: string, help: string, bounds: readonly number[]): (labels: Labels, value: number) => void;
  /** Numbers that are read when somebody asks. */
  gauges(read: () => Promise<readonly Gauge[]>): void;
  /** Everything as text. */
  render(): Promise<string>;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

interface Spread {
  readonly labels: Labels;
  /** Values up to each bound, not counting those up to the one before. */
  readonly counts: number[];
  sum: number;
}

export function createMetrics(): Metrics {
  const sections: (() => Promise<string>)[] = [];
  return {
    counter: (name, help) => {
      const values = new Map<string, { readonly labels: Labels; value: number }>();
      sections.push(async () => section({ name, help, samples: [...values.values()] }, 'counter'));
      return (labels) => {
        const key = JSON.stringify(labels);
        const known = values.get(key);
        if (known === undefined) values.set(key, { labels, value: 1 });
        else known.value += 1;
      };
    },
    histogram: (name, help, bounds) => {
      const spreads = new Map<string, Spread>();
      sections.push(async () => histogramSection(name, help, { bounds, spreads: [...spreads.values()] }));
      return (labels, value) => {
        const key = JSON.stringify(labels);
        const spread = spreads.get(key) ?? { labels, counts: [...bounds, 0].map(() => 0), sum: 0 };
        spreads.set(key, spread);
        const index = bounds.findIndex((bound) => value <= bound);
        const slot = index === -1 ? bounds.length : index;
        spread.counts[slot] = (spread.counts[slot] ?? 0) + 1;
        spread.sum += value;
      };
    },
    gauges: (read) => {
      sections.push(async () => (await read()).map((gauge) => section(gauge, 'gauge')).join(''));
    },
    render: async () => (await Promise.all(sections.map((write) => write()))).join(''),
  };
}

function section({ name, help, samples }: Gauge, type: 'counter' | 'gauge'): string {
  const lines = samples.map(({ labels, value }) => line(name, labels, value));
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function histogramSection(
  name: string,
  help: string,
  { bounds, spreads }: { readonly bounds: readonly number[]; readonly spreads: readonly Spread[] },
): string {
  const lines = spreads.flatMap(({ labels, counts, sum }) => {
    let total = 0;
    const buckets = [...bounds.map(String), '+Inf'].map((le, index) => {
      total += counts[index] ?? 0;
      return line(`${name}_bucket`, { ...labels, le }, total);
    });
    return [...buckets, line(`${name}_sum`, labels, sum), line(`${name}_count`, labels, total)];
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} histogram\n${lines.join('')}`;
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escape(text)}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}\n`;
}

function escape(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
