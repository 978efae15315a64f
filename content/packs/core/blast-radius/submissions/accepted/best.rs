// Turn the pairs round, then walk from the failed service to everything that needs it, each service once.

use std::collections::{HashMap, HashSet};

fn blast_radius(calls: Vec<Vec<String>>, failed: String) -> Vec<String> {
    let mut callers: HashMap<&str, Vec<&str>> = HashMap::new();
    for call in &calls {
        callers.entry(&call[1]).or_default().push(&call[0]);
    }
    let mut down: HashSet<&str> = HashSet::from([failed.as_str()]);
    let mut to_visit = vec![failed.as_str()];
    while let Some(service) = to_visit.pop() {
        for &caller in callers.get(service).into_iter().flatten() {
            if down.insert(caller) {
                to_visit.push(caller);
            }
        }
    }
    down.into_iter().map(String::from).collect()
}
