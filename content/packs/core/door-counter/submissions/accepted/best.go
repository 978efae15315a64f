// A slice of groups that still count, with the sum of their people.

type group struct {
	at     int
	people int
}

type DoorCounter struct {
	window   int
	groups   []group
	recent   int
	everyone int
}

func NewDoorCounter(window int) *DoorCounter {
	return &DoorCounter{window: window}
}

func (d *DoorCounter) Enter(people int, at int) {
	d.groups = append(d.groups, group{at, people})
	d.recent += people
	d.everyone += people
}

func (d *DoorCounter) Lately(at int) int {
	for len(d.groups) > 0 && at-d.groups[0].at >= d.window {
		d.recent -= d.groups[0].people
		d.groups = d.groups[1:]
	}
	return d.recent
}

func (d *DoorCounter) Total() int {
	return d.everyone
}
