// A tree of letters; each node knows the best three streets below it.

import "sort"

type street struct {
	name   string
	chosen int
}

type place struct {
	next map[byte]*place
	best []*street
}

type StreetFinder struct {
	streets map[string]*street
	root    *place
}

func NewStreetFinder() *StreetFinder {
	return &StreetFinder{streets: map[string]*street{}, root: &place{next: map[byte]*place{}}}
}

func (f *StreetFinder) Add(name string) bool {
	if f.streets[name] != nil {
		return false
	}
	f.streets[name] = &street{name: name}
	f.place(f.streets[name])
	return true
}

func (f *StreetFinder) Choose(name string) int {
	found := f.streets[name]
	if found == nil {
		return 0
	}
	found.chosen++
	f.place(found)
	return found.chosen
}

func (f *StreetFinder) Suggest(start string) []string {
	names := []string{}
	here := f.root
	for index := 0; index < len(start) && here != nil; index++ {
		here = here.next[start[index]]
	}
	if here == nil {
		return names
	}
	for _, each := range here.best {
		names = append(names, each.name)
	}
	return names
}

func (f *StreetFinder) place(added *street) {
	here := f.root
	here.rank(added)
	for index := range added.name {
		letter := added.name[index]
		if here.next[letter] == nil {
			here.next[letter] = &place{next: map[byte]*place{}}
		}
		here = here.next[letter]
		here.rank(added)
	}
}

func (p *place) rank(added *street) {
	isKnown := false
	for _, each := range p.best {
		isKnown = isKnown || each == added
	}
	if !isKnown {
		p.best = append(p.best, added)
	}
	sort.Slice(p.best, func(a, b int) bool {
		first, second := p.best[a], p.best[b]
		return first.chosen > second.chosen || (first.chosen == second.chosen && first.name < second.name)
	})
	if len(p.best) > 3 {
		p.best = p.best[:3]
	}
}
