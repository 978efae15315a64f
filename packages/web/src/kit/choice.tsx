// One choice out of a few, all in sight, with its label above.

import { SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';

/** Letters that fit side by side on the narrowest screens, and on those that are half as wide again. */
const WIDEST = 27;
const WIDE = 40;

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange } = props;
  const id = useId();
  const letters = options.reduce((total, option) => total + option.label.length, 0);
  const query = `(max-width: ${letters > WIDE ? 660 : 440}px)`;
  const narrow = useMediaQuery(query, false, { getInitialValueInEffect: false });
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
        orientation={narrow && letters > WIDEST ? 'vertical' : 'horizontal'}
      />
    </div>
  );
}
