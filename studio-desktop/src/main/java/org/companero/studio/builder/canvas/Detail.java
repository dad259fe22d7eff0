package org.companero.studio.builder.canvas;

/// How much a card shows: less and less, the further away it is.
enum Detail {
    FULL,
    TITLE,
    BLOCK;

    static Detail at(double zoom) {
        if (zoom < 0.25) {
            return BLOCK;
        }
        return zoom < 0.5 ? TITLE : FULL;
    }
}
