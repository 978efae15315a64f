// For each item the versions from which on a price holds, in order; nil stands for no price.

import "sort"

type change struct {
	version int
	price   *int
}

type PriceBook struct {
	published int
	history   map[string][]change
}

func NewPriceBook() *PriceBook {
	return &PriceBook{history: map[string][]change{}}
}

func (b *PriceBook) SetPrice(item string, price int) {
	b.change(item, &price)
}

func (b *PriceBook) Withdraw(item string) bool {
	changes := b.history[item]
	if len(changes) == 0 || changes[len(changes)-1].price == nil {
		return false
	}
	b.change(item, nil)
	return true
}

func (b *PriceBook) Publish() int {
	b.published++
	return b.published
}

func (b *PriceBook) PriceIn(item string, version int) *int {
	if version > b.published {
		return nil
	}
	changes := b.history[item]
	after := sort.Search(len(changes), func(at int) bool { return changes[at].version > version })
	if after == 0 {
		return nil
	}
	return changes[after-1].price
}

func (b *PriceBook) change(item string, price *int) {
	changes := b.history[item]
	if last := len(changes) - 1; last >= 0 && changes[last].version == b.published+1 {
		changes[last].price = price
		return
	}
	b.history[item] = append(changes, change{b.published + 1, price})
}
