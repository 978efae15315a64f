// One value of a test with its name, as a line of a definition list.

interface ValueRowProps {
  readonly name: string;
  readonly text: string;
}

export function ValueRow({ name, text }: ValueRowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
