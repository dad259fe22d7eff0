package org.companero.protocol.delivery.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.companero.protocol.delivery.Approval;
import org.companero.protocol.delivery.Candidate;
import org.companero.protocol.delivery.Channel;
import org.companero.protocol.delivery.Content;
import org.companero.protocol.delivery.Kind;
import org.companero.protocol.delivery.Origin;
import org.companero.protocol.delivery.Plan;
import org.companero.protocol.delivery.Planner;
import org.companero.protocol.delivery.Reach;
import org.companero.protocol.delivery.Reach.Standing;
import org.companero.protocol.delivery.Recipient;
import org.companero.protocol.delivery.Sent;
import org.companero.protocol.delivery.Template;
import org.companero.protocol.delivery.Zone;
import org.companero.protocol.schedule.Firings;
import org.companero.protocol.schedule.Occasion;
import org.companero.protocol.schedule.Occasions;
import org.companero.protocol.schedule.Silence;
import org.jspecify.annotations.Nullable;

/// Serves one person, as a server would: it wakes up when something is due or happens, finds out what is
/// wanted, plans all that is open, and does what the plans say. It is down now and then, a bit late always, and
/// sometimes it loses what it has just found out and finds it out again.
final class Server {

    private static final int MOST_LATE = 20;
    private static final Duration REMEMBERED = Duration.ofDays(9);
    private static final Template TEMPLATE = new Template("hello_again", "en", Map.of());

    private final World world;
    private final Life life;
    private final SplittableRandom chance;
    private final Story story = new Story();
    private final Map<Course, Occasions> occasions = new EnumMap<>(Course.class);
    private final Map<Course, LocalDateTime> cursors = new EnumMap<>(Course.class);
    private final Map<Course, Instant> dates = new EnumMap<>(Course.class);
    private final Map<String, Candidate> open = new LinkedHashMap<>();
    private final Map<String, Plan.Held> held = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final TreeSet<Instant> events = new TreeSet<>();
    private List<Sent> sent = new ArrayList<>();
    private @Nullable Instant silenceAnswered;
    private @Nullable Instant heard;
    private @Nullable ZoneId zone;
    private int broadcastsSeen;
    private Instant lastSeen = World.BEGIN;

    Server(World world, Life life) {
        this.world = world;
        this.life = life;
        this.chance = new SplittableRandom(life.id().getLeastSignificantBits());
        for (Course course : life.courses()) {
            course.occasions(life).ifPresent(found -> {
                occasions.put(course, found);
                cursors.put(course, firings(course, World.BEGIN).cursor(World.BEGIN));
            });
        }
        events.addAll(life.writes());
        life.stays().stream().skip(1).forEach(stay -> events.add(stay.from()));
        Stream.concat(life.silences().stream(), life.snoozes().stream()).forEach(span -> {
            events.add(span.from());
            events.add(span.until());
        });
        if (life.crisis() != null) {
            events.add(life.crisis());
        }
    }

    Story serve() {
        Instant now = World.BEGIN;
        while (now.isBefore(World.END)) {
            wake(now);
            Instant next = next();
            Instant late = (next.isBefore(now) ? now : next).plusMillis(1 + chance.nextInt(MOST_LATE * 1000));
            now = world.up(late);
        }
        held.forEach((key, plan) -> story.open.put(key, plan.reason()));
        return story;
    }

    private Instant next() {
        Instant next = World.END;
        if (!events.isEmpty()) {
            next = earlier(next, events.first());
        }
        for (Plan.Held plan : held.values()) {
            next = earlier(next, plan.until());
        }
        for (Instant date : dates.values()) {
            next = earlier(next, date);
        }
        if (broadcastsSeen < world.broadcasts().size()) {
            next = earlier(next, world.broadcasts().get(broadcastsSeen));
        }
        Instant last = life.heard(lastSeen);
        if (life.courses().contains(Course.SILENCE) && last != null) {
            next = earlier(
                    next,
                    new Silence(Course.SILENT).fires(last, silenceAnswered).orElse(World.END));
        }
        return next;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private void wake(Instant now) {
        lastSeen = now;
        boolean moved = !life.zone(now).equals(zone);
        zone = life.zone(now);
        events.headSet(now, true).clear();
        for (Course course : cursors.keySet()) {
            if (moved || !dates.getOrDefault(course, now).isAfter(now)) {
                look(course, now);
            }
        }
        lookForSilence(now);
        lookForBroadcasts(now);
        Recipient person = recipient(now);
        if (!Objects.equals(heard, life.heard(now))) {
            heard = life.heard(now);
            World.RULES.keeper().question(person, World.RULES, now).ifPresent(this::want);
        }
        plan(person, now);
    }

    private void look(Course course, Instant now) {
        Firings.Due due = firings(course, now).due(cursors.get(course), now, 1000);
        due.occasions()
                .forEach(occasion -> want(candidate(course, occasion.local().toString(), occasion.at())));
        boolean lost = !due.occasions().isEmpty() && chance.nextInt(20) == 0;
        if (!lost) {
            cursors.put(course, due.cursor(cursors.get(course)));
        }
        dates.put(
                course,
                firings(course, now).next(cursors.get(course)).map(Occasion::at).orElse(World.END));
    }

    private void lookForSilence(Instant now) {
        Instant last = life.heard(now);
        if (life.courses().contains(Course.SILENCE) && last != null) {
            new Silence(Course.SILENT)
                    .fires(last, silenceAnswered)
                    .filter(at -> !at.isAfter(now))
                    .ifPresent(at -> {
                        want(candidate(Course.SILENCE, last.toString(), at));
                        silenceAnswered = chance.nextInt(20) == 0 ? silenceAnswered : last;
                    });
        }
    }

    private void lookForBroadcasts(Instant now) {
        while (broadcastsSeen < world.broadcasts().size()
                && !world.broadcasts().get(broadcastsSeen).isAfter(now)) {
            Instant at = world.broadcasts().get(broadcastsSeen++);
            want(Candidate.of(
                    "BROADCAST " + at,
                    life.id(),
                    new Origin("news", "News", ""),
                    Kind.BROADCAST,
                    at,
                    at.plusSeconds(86_400),
                    "News"));
        }
    }

    private Candidate candidate(Course course, String occasion, Instant wanted) {
        return new Candidate(
                course + " " + occasion,
                life.id(),
                new Origin(course.name(), course.name(), ""),
                Kind.NUDGE,
                course.series(),
                course.priority,
                wanted,
                wanted.plus(course.welcome),
                course.hours(),
                new Content.Text("Hello"),
                life.template() ? TEMPLATE : null,
                null,
                Approval.GIVEN);
    }

    /// A message is known by its key: found out again, it is the same.
    private void want(Candidate candidate) {
        if (known.add(candidate.key())) {
            open.put(candidate.key(), candidate);
        } else if (chance.nextInt(2) == 0 && !held.containsKey(candidate.key()) && sentKey(candidate.key())) {
            // Told of it again by somebody who does not know that it went out.
            open.put(candidate.key(), candidate);
        }
    }

    private boolean sentKey(String key) {
        return sent.stream().anyMatch(one -> one.key().equals(key));
    }

    private void plan(Recipient person, Instant now) {
        if (open.isEmpty()) {
            return;
        }
        List<Candidate> all = List.copyOf(open.values());
        List<Plan> plans = Planner.plan(all, List.of(person), World.RULES, now);
        story.plans += plans.size();
        for (int place = 0; place < plans.size(); place++) {
            follow(plans.get(place), all.get(place), now);
        }
    }

    private void follow(Plan plan, Candidate candidate, Instant now) {
        boolean heldBefore = held.remove(plan.key()) != null;
        switch (plan) {
            case Plan.Held wait -> {
                held.put(plan.key(), wait);
                story.held += heldBefore ? 0 : 1;
            }
            case Plan.Dropped dropped -> {
                open.remove(plan.key());
                if (!sentKey(plan.key())) {
                    story.dropped.put(plan.key(), dropped.reason());
                }
            }
            case Plan.Send send -> {
                open.remove(plan.key());
                story.deliveries.add(new Story.Delivery(plan.key(), candidate, send, now, heldBefore));
                sent.removeIf(one -> one.at().isBefore(now.minus(REMEMBERED)));
                sent.add(new Sent(
                        plan.key(),
                        candidate.kind(),
                        now,
                        now.atZone(life.zone(now)).toLocalDate()));
            }
        }
    }

    private Recipient recipient(Instant now) {
        List<Reach> reaches = new ArrayList<>();
        reaches.add(new Reach(
                life.preferred(), life.consented() ? Standing.CONSENTED : Standing.NOT_CONSENTED, life.heard(now)));
        if (life.email()) {
            reaches.add(new Reach(Channel.EMAIL, Standing.CONSENTED, null));
        }
        return new Recipient(
                life.id(),
                new Zone(life.zone(now), Zone.Source.TOLD),
                life.quiet(),
                life.perDay(),
                life.perWeek(),
                life.gap(),
                life.daysOff(),
                until(life.snoozes(), now),
                since(life.silences(), now),
                life.crisis() == null || life.crisis().isAfter(now) ? null : life.crisis(),
                reaches,
                sent);
    }

    private static @Nullable Instant until(List<Life.Span> spans, Instant now) {
        return spans.stream()
                .filter(span -> span.holds(now))
                .map(Life.Span::until)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant since(List<Life.Span> spans, Instant now) {
        return spans.stream()
                .filter(span -> span.holds(now))
                .map(Life.Span::from)
                .findFirst()
                .orElse(null);
    }

    private Firings firings(Course course, Instant now) {
        return new Firings(occasions.get(course), life.zone(now));
    }
}
