use std::collections::HashMap;

fn pair_with_sum(nums: Vec<i64>, target: i64) -> Vec<usize> {
    let mut first_position: HashMap<i64, usize> = HashMap::new();
    for (position, &price) in nums.iter().enumerate() {
        if let Some(&partner) = first_position.get(&(target - price)) {
            return vec![partner, position];
        }
        first_position.entry(price).or_insert(position);
    }
    Vec::new()
}
