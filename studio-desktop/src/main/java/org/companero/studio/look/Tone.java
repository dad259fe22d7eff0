package org.companero.studio.look;

/// What a pill, a dot or a notice means; colour never says it alone.
public enum Tone {
    PLAIN(""),
    ACCENT("co-accent"),
    SUCCESS("co-success"),
    WARNING("co-warning"),
    DANGER("co-danger");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    String styleClass() {
        return styleClass;
    }
}
