// Both arms before the ornament that carries them, on a stack of our own: a mobile may be one long chain.

fn mobile_strain(root: Option<Box<TreeNode>>) -> i64 {
    let mut strain = 0;
    let mut pending = vec![(root.as_deref(), false)];
    let mut weights: Vec<i64> = Vec::new();
    while let Some((place, arms_weighed)) = pending.pop() {
        let ornament = match place {
            Some(ornament) => ornament,
            None => {
                weights.push(0);
                continue;
            }
        };
        if arms_weighed {
            let right = weights.pop().unwrap_or(0);
            let left = weights.pop().unwrap_or(0);
            strain += (left - right).abs();
            weights.push(ornament.val + left + right);
        } else {
            pending.push((place, true));
            pending.push((ornament.right.as_deref(), false));
            pending.push((ornament.left.as_deref(), false));
        }
    }
    strain
}
