// A heap of waiting jobs by the second in which they are due, then by the order in which they were scheduled.

import "container/heap"

type waiting struct {
	job   string
	due   int
	order int
}

type queue []waiting

func (q queue) Len() int { return len(q) }
func (q queue) Less(a, b int) bool {
	return q[a].due < q[b].due || (q[a].due == q[b].due && q[a].order < q[b].order)
}
func (q queue) Swap(a, b int)   { q[a], q[b] = q[b], q[a] }
func (q *queue) Push(added any) { *q = append(*q, added.(waiting)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

type RetryScheduler struct {
	delay     int
	attempts  int
	waiting   *queue
	failures  map[string]int
	dead      []string
	scheduled int
}

func NewRetryScheduler(delay int, attempts int) *RetryScheduler {
	return &RetryScheduler{delay: delay, attempts: attempts, waiting: &queue{}, failures: map[string]int{}}
}

func (r *RetryScheduler) Add(job string, at int) {
	r.failures[job] = 0
	r.schedule(job, at)
}

func (r *RetryScheduler) Take(at int) *string {
	if r.waiting.Len() == 0 || (*r.waiting)[0].due > at {
		return nil
	}
	first := heap.Pop(r.waiting).(waiting)
	return &first.job
}

func (r *RetryScheduler) Failed(job string, at int) bool {
	r.failures[job]++
	if r.failures[job] >= r.attempts {
		r.dead = append(r.dead, job)
		return false
	}
	r.schedule(job, at+r.delay<<(r.failures[job]-1))
	return true
}

func (r *RetryScheduler) Succeeded(job string, at int) {
	delete(r.failures, job)
}

func (r *RetryScheduler) GivenUp() []string {
	return r.dead
}

func (r *RetryScheduler) schedule(job string, due int) {
	r.scheduled++
	heap.Push(r.waiting, waiting{job, due, r.scheduled})
}
