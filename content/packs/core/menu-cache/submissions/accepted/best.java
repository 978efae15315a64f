// Two orders of the same menus: by last use and by time of storing.

class MenuCache {
    private final int capacity;
    private final int lifetime;
    private final LinkedHashMap<Integer, Integer> versions = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<Integer, Integer> stored = new LinkedHashMap<>();

    public MenuCache(int capacity, int lifetime) {
        this.capacity = capacity;
        this.lifetime = lifetime;
    }

    public void store(int restaurant, int version, int at) {
        dropOld(at);
        if (!versions.containsKey(restaurant) && versions.size() == capacity) {
            int least = versions.keySet().iterator().next();
            versions.remove(least);
            stored.remove(least);
        }
        versions.put(restaurant, version);
        stored.remove(restaurant);
        stored.put(restaurant, at);
    }

    public Integer find(int restaurant, int at) {
        dropOld(at);
        return versions.get(restaurant);
    }

    public int count(int at) {
        dropOld(at);
        return versions.size();
    }

    private void dropOld(int at) {
        Iterator<Map.Entry<Integer, Integer>> oldest = stored.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Integer, Integer> each = oldest.next();
            if (at - each.getValue() < lifetime) {
                return;
            }
            versions.remove(each.getKey());
            oldest.remove();
        }
    }
}
