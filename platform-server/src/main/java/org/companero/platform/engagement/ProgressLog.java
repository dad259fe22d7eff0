package org.companero.platform.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.engine.ProgressMade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how far the current creator's contacts came. Call it within a transaction.
@Component
public final class ProgressLog {

    // Whatever was noted before, by its id, its achievement or its milestone, is not noted again. Nothing of that is
    // a check-in, so a habit only hears of what is new. In order: the last word on a day or a habit counts.
    private static final String NOTE = """
            with told as (
                select * from json_to_recordset(:progress::json)
                  as p(id uuid, contact uuid, run uuid, kind text, subject text, amount int, at timestamptz, day date,
                       days text[], place int)
            ), noted as (
                insert into progress_event (id, contact_id, run_id, kind, subject, amount, at)
                select id, contact, run, kind, subject, amount, at from told order by place
                on conflict do nothing
                returning id
            ), practised as (
                select contact, subject as name, min(day) as since,
                       (array_agg(to_json(days) order by place desc) filter (where kind = 'habit_assigned'))[1] as days,
                       coalesce(json_object_agg(day, amount = 1 order by place) filter (where kind = 'checked_in'),
                                '{}')::jsonb as check_ins
                  from told join noted using (id)
                 where kind in ('habit_assigned', 'checked_in')
                 group by contact, subject
            )
            insert into habit as known (contact_id, name, days, since, check_ins)
            select contact, name, coalesce(array(select json_array_elements_text(days)), '{}'), since, check_ins
              from practised
             order by contact, name
            on conflict (creator_id, contact_id, name) do update
               set days = case when exists (select from practised p
                                             where p.contact = known.contact_id and p.name = known.name
                                               and p.days is not null)
                               then excluded.days else known.days end,
                   check_ins = (select coalesce(jsonb_object_agg(day, done), '{}')
                                  from jsonb_each(known.check_ins || excluded.check_ins) as all_days(day, done)
                                 where day >= to_char(excluded.since - 400, 'YYYY-MM-DD'))
            """;

    private final JdbcClient database;

    ProgressLog(JdbcClient database) {
        this.database = database;
    }

    /// Notes all of it in one statement.
    public void note(List<Noted> progress) {
        if (!progress.isEmpty()) {
            List<Row> rows = new java.util.ArrayList<>();
            progress.forEach(one -> rows.add(Row.of(one, rows.size())));
            database.sql(NOTE).param("progress", ApiJson.write(rows)).update();
        }
    }

    private record Row(
            UUID id,
            UUID contact,
            UUID run,
            String kind,
            String subject,
            int amount,
            Instant at,
            LocalDate day,
            @Nullable List<String> days,
            int place) {

        static Row of(Noted noted, int place) {
            return switch (noted.made()) {
                case ProgressMade.HabitAssigned(String habit, var days) ->
                    row(
                            noted,
                            place,
                            "habit_assigned",
                            habit,
                            0,
                            days.stream().map(Enum::name).toList());
                case ProgressMade.CheckedIn(String habit, boolean done) ->
                    row(noted, place, "checked_in", habit, done ? 1 : 0, null);
                case ProgressMade.PointsAwarded(int points, String reason) ->
                    row(noted, place, "points_awarded", reason, points, null);
                case ProgressMade.AchievementUnlocked(String achievement) ->
                    row(noted, place, "achievement_unlocked", achievement, 0, null);
                case ProgressMade.MilestoneReached(String milestone) ->
                    row(noted, place, "milestone_reached", milestone, 0, null);
            };
        }

        private static Row row(
                Noted noted, int place, String kind, String subject, int amount, @Nullable List<String> days) {
            LocalDate day = LocalDate.ofInstant(noted.at(), noted.zone());
            return new Row(
                    noted.id(),
                    noted.contact().value(),
                    noted.run(),
                    kind,
                    subject,
                    amount,
                    noted.at(),
                    day,
                    days,
                    place);
        }
    }
}
