package org.companero.platform.programs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.companero.platform.conversations.ConversationId;
import org.companero.platform.engagement.Habit;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.HabitStanding;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// What is known of the people in conversations, as the engine sees them.
@Component
final class People {

    private static final TypeReference<Map<String, Value>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<HabitRow>> HABITS = new TypeReference<>() {};

    private static final String READ = """
            select c.id, c.channel, k.name, k.email, k.phone, k.language, k.zone, k.fields, k.tags, k.first_seen_at,
                   (select json_agg(json_build_object('name', h.name, 'days', h.days, 'since', h.since,
                                                      'checkIns', h.check_ins))
                      from habit_card h where h.creator_id = k.creator_id and h.contact_id = k.id) as habits
              from unnest(:ids::uuid[]) as asked(id),
                   lateral (select * from conversation where id = asked.id limit 1) as c,
                   lateral (select * from contact_card where id = c.contact_id limit 1) as k
            """;

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /// Call it within a transaction.
    Map<ConversationId, Person> read(Collection<ConversationId> conversations, Instant now) {
        Map<ConversationId, Person> people = new HashMap<>();
        database.sql(READ)
                .param("ids", conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query(row -> {
                    people.put(new ConversationId(row.getObject("id", UUID.class)), person(row, now));
                });
        return people;
    }

    private static Person person(ResultSet row, Instant now) throws SQLException {
        ZoneId zone = zone(row.getString("zone"));
        return new Person(
                words(row.getString("name")),
                words(row.getString("email")),
                words(row.getString("phone")),
                row.getString("language"),
                zone,
                row.getString("channel"),
                tags(row.getArray("tags")),
                Set.of(),
                ApiJson.read(row.getString("fields"), FIELDS),
                habits(row.getString("habits"), LocalDate.ofInstant(now, zone)),
                row.getTimestamp("first_seen_at").toInstant());
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<String> tags(Array tags) throws SQLException {
        return Set.of((String[]) tags.getArray());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static Map<String, HabitStanding> habits(@Nullable String rows, LocalDate today) {
        return rows == null
                ? Map.of()
                : ApiJson.read(rows, HABITS).stream()
                        .collect(Collectors.toMap(
                                HabitRow::name, row -> row.habit().on(today)));
    }

    private record HabitRow(String name, Set<DayOfWeek> days, LocalDate since, Map<LocalDate, Boolean> checkIns) {
        Habit habit() {
            return new Habit(days, since, checkIns);
        }
    }
}
