// The text, and two stacks of steps: each step is what was written or what was erased.

type step struct {
	isWriting bool
	text      string
}

type NotePad struct {
	text   []byte
	done   []step
	undone []step
}

func NewNotePad() *NotePad {
	return &NotePad{}
}

func (p *NotePad) Write(text string) {
	if text != "" {
		p.step(step{true, text})
	}
}

func (p *NotePad) Erase(count int) string {
	erased := p.Tail(count)
	if erased != "" {
		p.step(step{false, erased})
	}
	return erased
}

func (p *NotePad) Undo() bool {
	if len(p.done) == 0 {
		return false
	}
	last := p.done[len(p.done)-1]
	p.done = p.done[:len(p.done)-1]
	p.apply(!last.isWriting, last.text)
	p.undone = append(p.undone, last)
	return true
}

func (p *NotePad) Redo() bool {
	if len(p.undone) == 0 {
		return false
	}
	last := p.undone[len(p.undone)-1]
	p.undone = p.undone[:len(p.undone)-1]
	p.apply(last.isWriting, last.text)
	p.done = append(p.done, last)
	return true
}

func (p *NotePad) Tail(count int) string {
	if count > len(p.text) {
		count = len(p.text)
	}
	return string(p.text[len(p.text)-count:])
}

func (p *NotePad) step(made step) {
	p.apply(made.isWriting, made.text)
	p.done = append(p.done, made)
	p.undone = p.undone[:0]
}

func (p *NotePad) apply(isWriting bool, text string) {
	if isWriting {
		p.text = append(p.text, text...)
	} else {
		p.text = p.text[:len(p.text)-len(text)]
	}
}
