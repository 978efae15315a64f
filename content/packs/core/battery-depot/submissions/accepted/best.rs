// How many batteries are full by a minute is easy to count and only grows: halve the range of minutes.

fn ready_at(chargers: Vec<Vec<i64>>, batteries: i64) -> i64 {
    if batteries == 0 {
        return 0;
    }
    let mut early = 0;
    let mut late = match chargers.iter().map(|charger| charger[0] + charger[1] * batteries).min() {
        Some(latest) => latest,
        None => return -1,
    };
    while early < late {
        let middle = (early + late) / 2;
        if full_by(middle, &chargers) >= batteries {
            late = middle;
        } else {
            early = middle + 1;
        }
    }
    early
}

fn full_by(minute: i64, chargers: &[Vec<i64>]) -> i64 {
    chargers
        .iter()
        .filter(|charger| minute > charger[0])
        .map(|charger| (minute - charger[0]) / charger[1])
        .sum()
}
