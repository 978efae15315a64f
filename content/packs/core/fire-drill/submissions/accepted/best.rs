// One wave starts at all exits together; the last person whom it reaches needs the longest.

fn minutes_to_clear(plan: Vec<String>) -> i64 {
    let mut floor: Vec<Vec<u8>> = plan.into_iter().map(String::into_bytes).collect();
    let mut waiting = 0;
    let mut wave = Vec::new();
    for (row, squares) in floor.iter().enumerate() {
        for (column, &square) in squares.iter().enumerate() {
            match square {
                b'P' => waiting += 1,
                b'E' => wave.push((row, column)),
                _ => {}
            }
        }
    }
    let mut minutes = 0;
    while waiting > 0 && !wave.is_empty() {
        minutes += 1;
        let mut next = Vec::new();
        for (row, column) in wave {
            // One step back from the first row or column wraps round to a place that is not there.
            let neighbours = [
                (row, column + 1),
                (row, column.wrapping_sub(1)),
                (row + 1, column),
                (row.wrapping_sub(1), column),
            ];
            for (r, c) in neighbours {
                let square = match floor.get_mut(r).and_then(|squares| squares.get_mut(c)) {
                    Some(square) => square,
                    None => continue,
                };
                if *square == b'#' || *square == b'E' {
                    continue;
                }
                if *square == b'P' {
                    waiting -= 1;
                }
                *square = b'#';
                next.push((r, c));
            }
        }
        wave = next;
    }
    if waiting == 0 {
        minutes
    } else {
        -1
    }
}
