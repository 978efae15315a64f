// A queue of groups that still count, with the sum of their people.

class DoorCounter {
    private record Group(int at, int people) {}

    private final int window;
    private final ArrayDeque<Group> groups = new ArrayDeque<>();
    private int recent = 0;
    private int everyone = 0;

    public DoorCounter(int window) {
        this.window = window;
    }

    public void enter(int people, int at) {
        groups.addLast(new Group(at, people));
        recent += people;
        everyone += people;
    }

    public int lately(int at) {
        while (!groups.isEmpty() && at - groups.peekFirst().at() >= window) {
            recent -= groups.removeFirst().people();
        }
        return recent;
    }

    public int total() {
        return everyone;
    }
}
