// A directory is a node with the nodes in it by name; a file is a node with a text.

class FileSystem {
    private static class Node {
        String text;
        final TreeMap<String, Node> names = new TreeMap<>();
    }

    private final Node root = new Node();

    public boolean makeDirectory(String path) {
        String[] names = namesOf(path);
        Node place = root;
        for (int depth = 0; depth < names.length; depth++) {
            Node below = place.names.get(names[depth]);
            if (below == null) {
                grow(place, names, depth);
                return true;
            }
            if (below.text != null) {
                return false;
            }
            place = below;
        }
        return false;
    }

    public boolean writeFile(String path, String text) {
        String[] names = namesOf(path);
        Node parent = parent(names);
        if (parent == null) {
            return false;
        }
        Node file = parent.names.get(names[names.length - 1]);
        if (file != null && file.text == null) {
            return false;
        }
        if (file == null) {
            file = new Node();
            parent.names.put(names[names.length - 1], file);
        }
        file.text = text;
        return true;
    }

    public String readFile(String path) {
        String[] names = namesOf(path);
        Node found = find(names, names.length);
        return found == null ? null : found.text;
    }

    public List<String> listNames(String path) {
        String[] names = namesOf(path);
        Node found = find(names, names.length);
        if (found == null) {
            return List.of();
        }
        return found.text != null ? List.of(names[names.length - 1]) : new ArrayList<>(found.names.keySet());
    }

    public boolean remove(String path) {
        String[] names = namesOf(path);
        Node parent = parent(names);
        return parent != null && parent.names.remove(names[names.length - 1]) != null;
    }

    private static String[] namesOf(String path) {
        return path.equals("/") ? new String[0] : path.substring(1).split("/");
    }

    private Node find(String[] names, int depth) {
        Node found = root;
        for (int index = 0; index < depth && found != null; index++) {
            found = found.text == null ? found.names.get(names[index]) : null;
        }
        return found;
    }

    private Node parent(String[] names) {
        Node found = names.length == 0 ? null : find(names, names.length - 1);
        return found == null || found.text != null ? null : found;
    }

    private static void grow(Node from, String[] names, int depth) {
        Node place = from;
        for (int index = depth; index < names.length; index++) {
            Node below = new Node();
            place.names.put(names[index], below);
            place = below;
        }
    }
}
