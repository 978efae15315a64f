// Turn the pairs round, then walk from the failed service to everything that needs it, each service once.

package main

func blastRadius(calls [][]string, failed string) []string {
	callers := map[string][]string{}
	for _, call := range calls {
		callers[call[1]] = append(callers[call[1]], call[0])
	}
	seen := map[string]bool{failed: true}
	down := []string{failed}
	// Whatever is down and not yet visited stands at the end of the list.
	for visited := 0; visited < len(down); visited++ {
		for _, caller := range callers[down[visited]] {
			if !seen[caller] {
				seen[caller] = true
				down = append(down, caller)
			}
		}
	}
	return down
}
