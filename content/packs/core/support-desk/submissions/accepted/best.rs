// Two heaps: when each agent is free again, and the tickets that wait, most urgent first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

fn start_times(tickets: Vec<Vec<i64>>, agents: i64) -> Vec<i64> {
    let mut coming: Vec<usize> = (0..tickets.len()).collect();
    coming.sort_by_key(|&ticket| Reverse(tickets[ticket][0]));
    let mut free_again: BinaryHeap<Reverse<i64>> =
        (0..tickets.len().min(agents as usize)).map(|_| Reverse(0)).collect();
    let mut waiting: BinaryHeap<Reverse<(i64, i64, usize)>> = BinaryHeap::new();
    let mut starts = vec![0; tickets.len()];
    let mut now = 0;
    for _ in 0..tickets.len() {
        let Reverse(free) = free_again.pop().unwrap_or(Reverse(0));
        now = free.max(now);
        if waiting.is_empty() {
            if let Some(&next) = coming.last() {
                now = now.max(tickets[next][0]);
            }
        }
        while let Some(&ticket) = coming.last() {
            if tickets[ticket][0] > now {
                break;
            }
            coming.pop();
            waiting.push(Reverse((tickets[ticket][1], tickets[ticket][0], ticket)));
        }
        if let Some(Reverse((_, _, ticket))) = waiting.pop() {
            starts[ticket] = now;
            free_again.push(Reverse(now + tickets[ticket][2]));
        }
    }
    starts
}
