// A queue of allowed seconds for each key; what is too old leaves at its front.
use std::collections::{HashMap, VecDeque};

struct RequestQuota {
    limit: usize,
    window: i64,
    allowed: HashMap<String, VecDeque<i64>>,
}

impl RequestQuota {
    fn new(limit: usize, window: i64) -> Self {
        RequestQuota { limit, window, allowed: HashMap::new() }
    }

    fn allow(&mut self, key: String, at: i64) -> bool {
        let limit = self.limit;
        let recent = self.recent(key, at);
        if recent.len() >= limit {
            return false;
        }
        recent.push_back(at);
        true
    }

    fn remaining(&mut self, key: String, at: i64) -> usize {
        self.limit - self.recent(key, at).len()
    }

    fn retry_after(&mut self, key: String, at: i64) -> i64 {
        let (limit, window) = (self.limit, self.window);
        let recent = self.recent(key, at);
        match recent.front() {
            Some(oldest) if recent.len() >= limit => oldest + window - at,
            _ => 0,
        }
    }

    fn recent(&mut self, key: String, at: i64) -> &mut VecDeque<i64> {
        let oldest = at - self.window;
        let recent = self.allowed.entry(key).or_default();
        while recent.front().map_or(false, |second| *second <= oldest) {
            recent.pop_front();
        }
        recent
    }
}
