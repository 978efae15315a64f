// Every start and end changes the number of people on call: walk through them in order of time.

fn coverage_gaps(shifts: Vec<Vec<i64>>, needed: i64, begin: i64, end: i64) -> Vec<Vec<i64>> {
    let mut changes = vec![(begin, 0), (end, 0)];
    for shift in &shifts {
        let (start, stop) = (shift[0].max(begin), shift[1].min(end));
        if start < stop {
            changes.push((start, 1));
            changes.push((stop, -1));
        }
    }
    changes.sort_unstable();
    let mut gaps: Vec<Vec<i64>> = Vec::new();
    let mut on_call = 0;
    for pair in changes.windows(2) {
        let ((time, change), (following, _)) = (pair[0], pair[1]);
        on_call += change;
        if on_call >= needed || time == following {
            continue;
        }
        match gaps.last_mut() {
            Some(gap) if gap[1] == time => gap[1] = following,
            _ => gaps.push(vec![time, following]),
        }
    }
    gaps
}
