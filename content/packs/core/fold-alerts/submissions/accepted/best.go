// A stack of runs: each entry is an alert and how many of it stand side by side at that place.

package main

type run struct {
	alert string
	count int
}

func foldAlerts(alerts []string, group int) []string {
	var runs []run
	for _, alert := range alerts {
		if len(runs) == 0 || runs[len(runs)-1].alert != alert {
			runs = append(runs, run{alert: alert})
		}
		last := &runs[len(runs)-1]
		last.count++
		if last.count == group {
			runs = runs[:len(runs)-1]
		}
	}
	var left []string
	for _, each := range runs {
		for i := 0; i < each.count; i++ {
			left = append(left, each.alert)
		}
	}
	return left
}
