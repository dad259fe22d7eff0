package org.companero.protocol.expression;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/// Everything an expression may read. The maps and the values in them must not change.
///
/// Values are a `String`, a `Number`, a `Boolean`, a `LocalDate`, a `LocalTime`, an `Instant` or a `List` of
/// those; a text in the form such a value is kept in (`72.5`, `true`, `2026-01-31`, `07:30`) is read as the
/// type that is declared for it. Whatever is missing, or is not of its type, is absent.
///
/// @param contact `name`, `first_name`, `email`, `phone`, `language`, `zone`, `tags`, `segments`, `created_at`
/// @param fields the creator's own fields of the contact
/// @param run the variables of the run
/// @param habits for each habit a map with `streak`, `score`, `done_today`, `last_check_in`
/// @param zone where the person lives: days and hours are counted there
/// @param language the person's language: dates, numbers and lists are written in it
public record Scope(
        Map<String, Object> contact,
        Map<String, Object> fields,
        Map<String, Object> run,
        Map<String, Object> habits,
        String input,
        String channel,
        Instant now,
        ZoneId zone,
        Locale language) {}
