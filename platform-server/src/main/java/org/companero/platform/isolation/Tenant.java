package org.companero.platform.isolation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the two creators, and what was planted for them.
///
/// @param marker a word that occurs in everything of theirs and nowhere else
final class Tenant {

    private final String name;
    private final String marker;
    private final String token;
    private final String creatorId;
    private final String widgetKey;
    private final Map<Thing, String> ids = new EnumMap<>(Thing.class);
    private final List<String> secrets = new ArrayList<>();

    Tenant(String name, String marker, String token, String creatorId, String widgetKey) {
        this.name = name;
        this.marker = marker;
        this.token = token;
        this.creatorId = creatorId;
        this.widgetKey = widgetKey;
        secrets.add(marker);
        secrets.add(creatorId);
    }

    String name() {
        return name;
    }

    String marker() {
        return marker;
    }

    String token() {
        return token;
    }

    String creatorId() {
        return creatorId;
    }

    String widgetKey() {
        return widgetKey;
    }

    void own(Thing thing, String id) {
        ids.put(thing, id);
        secrets.add(id);
    }

    Optional<String> id(Thing thing) {
        return Optional.ofNullable(ids.get(thing));
    }

    /// What of this creator's is in the text, if anything.
    Optional<String> found(String text) {
        return secrets.stream().filter(text::contains).findFirst();
    }
}
