// A stack of runs: each entry is an alert and how many of it stand side by side at that place.

fn fold_alerts(alerts: Vec<String>, group: usize) -> Vec<String> {
    let mut runs: Vec<(String, usize)> = Vec::new();
    for alert in alerts {
        match runs.last_mut() {
            Some((same, count)) if *same == alert => *count += 1,
            _ => runs.push((alert, 1)),
        }
        if runs.last().map_or(false, |(_, count)| *count == group) {
            runs.pop();
        }
    }
    runs.into_iter().flat_map(|(alert, count)| vec![alert; count]).collect()
}
