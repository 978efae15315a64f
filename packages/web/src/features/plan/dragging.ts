// Moving a task with the mouse: what is dragged, and the days that take it. Its card moves it with the keyboard.

import type { CalendarDate, Task } from '@greenroom/core/plan';
import type { DragEvent } from 'react';

import type { ChangePlan } from './requests.ts';

/** The kind of data that a dragged task carries: its id. */
const DRAGGED = 'application/x-greenroom-task';

/** Reviews and drills follow from what was shown and what time is left: only tasks of the four weeks are moved. */
export const isMovable = ({ kind }: Task): boolean => kind !== 'review' && kind !== 'drill';

export function dragged(task: Task) {
  return {
    draggable: isMovable(task),
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(DRAGGED, task.id),
  };
}

/** Lets a dragged task fall on a day. */
export function dropOn(date: CalendarDate, onChange: ChangePlan) {
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const id = event.dataTransfer.getData(DRAGGED);
      if (id !== '') onChange({ kind: 'lock', id, date });
    },
  };
}
