// One window over the belt: its end moves on until the kit is complete, then its start moves up until it is not.

use std::collections::HashMap;

fn shortest_stretch(belt: Vec<String>, kit: Vec<String>) -> Vec<usize> {
    let mut needed: HashMap<&str, i64> = HashMap::new();
    for part in &kit {
        *needed.entry(part).or_insert(0) += 1;
    }
    let mut missing = kit.len();
    let mut best: Option<(usize, usize)> = None;
    let mut start = 0;
    for (end, part) in belt.iter().enumerate() {
        let count = match needed.get_mut(part.as_str()) {
            Some(count) => count,
            None => continue,
        };
        if *count > 0 {
            missing -= 1;
        }
        *count -= 1;
        while missing == 0 {
            if best.map_or(true, |(first, last)| end - start < last - first) {
                best = Some((start, end));
            }
            if let Some(leaving) = needed.get_mut(belt[start].as_str()) {
                *leaving += 1;
                if *leaving > 0 {
                    missing += 1;
                }
            }
            start += 1;
        }
    }
    best.map_or(Vec::new(), |(first, last)| vec![first, last])
}
