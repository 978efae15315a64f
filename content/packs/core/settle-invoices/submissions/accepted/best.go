// Both lists in ascending order: the smallest amount on either side finds its partner now or never.

package main

import "sort"

func countSettled(invoices []int, payments []int, tolerance int) int {
	sort.Ints(invoices)
	sort.Ints(payments)
	settled, invoice, payment := 0, 0, 0
	for invoice < len(invoices) && payment < len(payments) {
		difference := payments[payment] - invoices[invoice]
		switch {
		case difference < -tolerance:
			payment++
		case difference > tolerance:
			invoice++
		default:
			settled++
			invoice++
			payment++
		}
	}
	return settled
}
