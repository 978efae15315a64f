// Row by row: the seedlings of a row are taken off the front; every second row is put together backwards.

fn snake_rows(seedlings: Option<Box<ListNode>>, width: i64) -> Option<Box<ListNode>> {
    let mut left = seedlings;
    let mut answer = None;
    let mut end = &mut answer;
    let mut turned = false;
    while left.is_some() {
        let mut row = None;
        let mut row_end = &mut row;
        for _ in 0..width {
            let mut seedling = match left.take() {
                Some(seedling) => seedling,
                None => break,
            };
            left = seedling.next.take();
            if turned {
                seedling.next = row_end.take();
                *row_end = Some(seedling);
            } else {
                row_end = &mut row_end.insert(seedling).next;
            }
        }
        *end = row;
        while let Some(seedling) = end {
            end = &mut seedling.next;
        }
        turned = !turned;
    }
    answer
}
