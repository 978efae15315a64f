// For each item the versions from which on a price holds, in order; null stands for no price.

class PriceBook {
    private int published = 0;
    private final Map<String, TreeMap<Integer, Integer>> history = new HashMap<>();

    public void setPrice(String item, int price) {
        history.computeIfAbsent(item, unused -> new TreeMap<>()).put(published + 1, price);
    }

    public boolean withdraw(String item) {
        TreeMap<Integer, Integer> changes = history.get(item);
        if (changes == null || changes.lastEntry().getValue() == null) {
            return false;
        }
        changes.put(published + 1, null);
        return true;
    }

    public int publish() {
        return ++published;
    }

    public Integer priceIn(String item, int version) {
        TreeMap<Integer, Integer> changes = history.get(item);
        if (changes == null || version > published) {
            return null;
        }
        Map.Entry<Integer, Integer> found = changes.floorEntry(version);
        return found == null ? null : found.getValue();
    }
}
