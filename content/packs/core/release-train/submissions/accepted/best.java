// Count what each release still waits for; of those that wait for nothing, the smallest name goes out next.

class Solution {
    public List<String> releaseOrder(List<String> releases, List<List<String>> needs) {
        Map<String, Integer> waitsFor = new HashMap<>();
        Map<String, List<String>> neededBy = new HashMap<>();
        for (String release : releases) {
            waitsFor.put(release, 0);
            neededBy.put(release, new ArrayList<>());
        }
        for (List<String> pair : needs) {
            if (!waitsFor.containsKey(pair.get(0)) || !waitsFor.containsKey(pair.get(1))) continue;
            waitsFor.merge(pair.get(0), 1, Integer::sum);
            neededBy.get(pair.get(1)).add(pair.get(0));
        }
        PriorityQueue<String> free = new PriorityQueue<>();
        for (String release : releases) if (waitsFor.get(release) == 0) free.add(release);
        List<String> order = new ArrayList<>();
        while (!free.isEmpty()) {
            String release = free.poll();
            order.add(release);
            for (String service : neededBy.get(release)) {
                if (waitsFor.merge(service, -1, Integer::sum) == 0) free.add(service);
            }
        }
        return order.size() == releases.size() ? order : List.of();
    }
}
