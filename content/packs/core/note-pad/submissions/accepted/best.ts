// The characters, and two stacks of steps: each step is what was written or what was erased.

interface Step {
  readonly isWriting: boolean;
  readonly text: string;
}

class NotePad {
  private readonly characters: string[] = [];
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  write(text: string): void {
    if (text !== '') this.step({ isWriting: true, text });
  }

  erase(count: number): string {
    const text = this.tail(count);
    if (text !== '') this.step({ isWriting: false, text });
    return text;
  }

  undo(): boolean {
    const step = this.done.pop();
    if (step === undefined) return false;
    this.apply({ isWriting: !step.isWriting, text: step.text });
    this.undone.push(step);
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (step === undefined) return false;
    this.apply(step);
    this.done.push(step);
    return true;
  }

  tail(count: number): string {
    return this.characters.slice(Math.max(0, this.characters.length - count)).join('');
  }

  private step(step: Step): void {
    this.apply(step);
    this.done.push(step);
    this.undone = [];
  }

  private apply({ isWriting, text }: Step): void {
    if (isWriting) for (const character of text) this.characters.push(character);
    else this.characters.length -= text.length;
  }
}
