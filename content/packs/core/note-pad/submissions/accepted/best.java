// The text, and two stacks of steps: each step is what was written or what was erased.

class NotePad {
    private record Step(boolean isWriting, String text) {}

    private final StringBuilder text = new StringBuilder();
    private final ArrayDeque<Step> done = new ArrayDeque<>();
    private final ArrayDeque<Step> undone = new ArrayDeque<>();

    public void write(String added) {
        if (!added.isEmpty()) {
            step(new Step(true, added));
        }
    }

    public String erase(int count) {
        String erased = tail(count);
        if (!erased.isEmpty()) {
            step(new Step(false, erased));
        }
        return erased;
    }

    public boolean undo() {
        if (done.isEmpty()) {
            return false;
        }
        Step step = done.pop();
        apply(!step.isWriting(), step.text());
        undone.push(step);
        return true;
    }

    public boolean redo() {
        if (undone.isEmpty()) {
            return false;
        }
        Step step = undone.pop();
        apply(step.isWriting(), step.text());
        done.push(step);
        return true;
    }

    public String tail(int count) {
        return text.substring(Math.max(0, text.length() - count));
    }

    private void step(Step step) {
        apply(step.isWriting(), step.text());
        done.push(step);
        undone.clear();
    }

    private void apply(boolean isWriting, String changed) {
        if (isWriting) {
            text.append(changed);
        } else {
            text.setLength(text.length() - changed.length());
        }
    }
}
