// A tree of letters; each node knows the best three streets below it.

class StreetFinder {
    private static class Street {
        final String name;
        int chosen = 0;

        Street(String name) {
            this.name = name;
        }
    }

    private static class Place {
        final Map<Character, Place> next = new HashMap<>();
        final List<Street> best = new ArrayList<>();

        void rank(Street street) {
            if (!best.contains(street)) {
                best.add(street);
            }
            best.sort((a, b) -> a.chosen != b.chosen ? b.chosen - a.chosen : a.name.compareTo(b.name));
            if (best.size() > 3) {
                best.remove(3);
            }
        }
    }

    private final Map<String, Street> streets = new HashMap<>();
    private final Place root = new Place();

    public boolean add(String name) {
        if (streets.containsKey(name)) {
            return false;
        }
        Street street = new Street(name);
        streets.put(name, street);
        place(street);
        return true;
    }

    public int choose(String name) {
        Street street = streets.get(name);
        if (street == null) {
            return 0;
        }
        street.chosen++;
        place(street);
        return street.chosen;
    }

    public List<String> suggest(String start) {
        Place place = root;
        for (int index = 0; index < start.length() && place != null; index++) {
            place = place.next.get(start.charAt(index));
        }
        return place == null ? List.of() : place.best.stream().map(street -> street.name).toList();
    }

    private void place(Street street) {
        Place place = root;
        place.rank(street);
        for (char letter : street.name.toCharArray()) {
            place = place.next.computeIfAbsent(letter, unused -> new Place());
            place.rank(street);
        }
    }
}
