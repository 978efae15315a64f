// A slice of allowed seconds for each key; what is too old leaves at its front.

type RequestQuota struct {
	limit   int
	window  int
	allowed map[string][]int
}

func NewRequestQuota(limit int, window int) *RequestQuota {
	return &RequestQuota{limit: limit, window: window, allowed: map[string][]int{}}
}

func (q *RequestQuota) Allow(key string, at int) bool {
	recent := q.recent(key, at)
	if len(recent) >= q.limit {
		return false
	}
	q.allowed[key] = append(recent, at)
	return true
}

func (q *RequestQuota) Remaining(key string, at int) int {
	return q.limit - len(q.recent(key, at))
}

func (q *RequestQuota) RetryAfter(key string, at int) int {
	recent := q.recent(key, at)
	if len(recent) < q.limit {
		return 0
	}
	return recent[0] + q.window - at
}

func (q *RequestQuota) recent(key string, at int) []int {
	recent := q.allowed[key]
	for len(recent) > 0 && recent[0] <= at-q.window {
		recent = recent[1:]
	}
	q.allowed[key] = recent
	return recent
}
