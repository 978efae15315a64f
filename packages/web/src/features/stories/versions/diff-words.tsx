// What changed between two texts, word by word.

import type { DiffPiece } from '@greenroom/core/behavioural';

import classes from './versions.module.css';

export function DiffWords({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  return (
    <span className={classes.words}>
      {pieces.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </span>
  );
}
