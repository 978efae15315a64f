// As before, with pieces of text in a step: writing that goes on adds a piece to the last one.

interface Step {
  readonly isWriting: boolean;
  readonly pieces: string[];
}

class NotePad {
  private readonly characters: string[] = [];
  private readonly done: Step[] = [];
  private undone: Step[] = [];
  private goesOn = false;

  write(text: string): void {
    if (text === '') return;
    const last = this.done[this.done.length - 1];
    this.append(text);
    if (this.goesOn && last !== undefined) last.pieces.push(text);
    else this.add({ isWriting: true, pieces: [text] });
    this.goesOn = true;
  }

  erase(count: number): string {
    this.goesOn = false;
    const text = this.tail(count);
    if (text !== '') {
      this.add({ isWriting: false, pieces: [text] });
      this.characters.length -= text.length;
    }
    return text;
  }

  undo(): boolean {
    return this.move(this.done, this.undone, false);
  }

  redo(): boolean {
    return this.move(this.undone, this.done, true);
  }

  tail(count: number): string {
    return this.characters.slice(Math.max(0, this.characters.length - count)).join('');
  }

  private add(step: Step): void {
    this.done.push(step);
    this.undone = [];
  }

  private move(from: Step[], to: Step[], isAgain: boolean): boolean {
    this.goesOn = false;
    const step = from.pop();
    if (step === undefined) return false;
    for (const piece of step.pieces) {
      if (step.isWriting === isAgain) this.append(piece);
      else this.characters.length -= piece.length;
    }
    to.push(step);
    return true;
  }

  private append(text: string): void {
    for (const character of text) this.characters.push(character);
  }
}
