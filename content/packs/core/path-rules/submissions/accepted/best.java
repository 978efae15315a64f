// reach[k] says whether the part of the rule read so far can stand for the first k characters of the path.

class Solution {
    public boolean[] allowed(String rule, List<String> paths) {
        List<String> symbols = symbolsOf(rule);
        boolean[] answers = new boolean[paths.size()];
        for (int index = 0; index < answers.length; index++) answers[index] = matches(symbols, paths.get(index));
        return answers;
    }

    private List<String> symbolsOf(String rule) {
        List<String> symbols = new ArrayList<>();
        for (String character : rule.split("")) {
            String last = symbols.isEmpty() ? "" : symbols.get(symbols.size() - 1);
            if (character.equals("*") && last.startsWith("*")) symbols.set(symbols.size() - 1, "**");
            else if (!character.isEmpty()) symbols.add(character);
        }
        return symbols;
    }

    private boolean matches(List<String> symbols, String path) {
        boolean[] reach = new boolean[path.length() + 1];
        reach[0] = true;
        for (String symbol : symbols) {
            boolean[] next = new boolean[reach.length];
            boolean isStar = symbol.startsWith("*");
            next[0] = isStar && reach[0];
            for (int end = 1; end < reach.length; end++) {
                char character = path.charAt(end - 1);
                next[end] = isStar
                        ? reach[end] || next[end - 1] && (symbol.equals("**") || character != '/')
                        : reach[end - 1] && stands(symbol.charAt(0), character);
            }
            reach = next;
        }
        return reach[path.length()];
    }

    private boolean stands(char symbol, char character) {
        return symbol == '?' ? character != '/' : symbol == character;
    }
}
