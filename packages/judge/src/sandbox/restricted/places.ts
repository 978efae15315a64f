// Where a box of the tier `restricted` really finds its files: it has no file system of its own, so `/box/<name>` and
// `/work` in its command are replaced by places of the host, and in what compilers say by the former.

export interface RealPlaces {
  /** An argument, with places of the host. */
  readonly toReal: (text: string) => string;
  readonly inEnvironment: (environment: Readonly<Record<string, string>>) => Record<string, string>;
  /** What a tool said, with places of the box. */
  readonly toBox: (said: Buffer) => Buffer;
}

/** `files`: name → place on the host; `work`: the working directory, if any. */
export function realPlaces(files: Readonly<Record<string, string>>, work: string | null): RealPlaces {
  const toReal = (text: string) => {
    const named = text.replaceAll(/\/box\/([^/:;,=\s"']+)/g, (whole, name: string) => files[name] ?? whole);
    return work === null ? named : named.replaceAll(/\/work(?=$|[/:;,\s"'])/g, work);
  };
  const backwards = [
    ...Object.entries(files).map(([name, place]) => [place, `/box/${name}`] as const),
    ...(work === null ? [] : [[work, '/work'] as const]),
  ];
  return {
    toReal,
    inEnvironment: (environment) =>
      Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, toReal(value)])),
    toBox: (said) => {
      let text = said.toString('latin1');
      for (const [place, shown] of backwards) text = text.replaceAll(place, shown);
      return Buffer.from(text, 'latin1');
    },
  };
}
