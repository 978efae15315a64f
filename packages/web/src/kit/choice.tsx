// One choice out of a few, all in sight, with its label above.

import { SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly fullWidth?: boolean;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange, fullWidth = false } = props;
  const id = useId();
  return (
    <div style={{ minWidth: 0 }}>
      <Text id={id} size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        data={options.map((option) => ({ ...option }))}
        onChange={onChange}
        fullWidth={fullWidth}
      />
    </div>
  );
}
