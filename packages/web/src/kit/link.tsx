// Links to places of the house that look like Mantine's anchors and buttons; addresses are checked by the compiler.

import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type PlainAnchor = Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;
type PlainButton = Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>;

export const TextLink = createLink((props: AnchorProps & PlainAnchor) => <Anchor {...props} />);

export const ButtonLink = createLink((props: ButtonProps & PlainButton) => (
  <Button component="a" {...props} />
));
