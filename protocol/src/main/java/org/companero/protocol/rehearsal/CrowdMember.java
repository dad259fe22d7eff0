package org.companero.protocol.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.companero.protocol.engine.Advance;
import org.companero.protocol.engine.Await;
import org.companero.protocol.engine.Effect;
import org.companero.protocol.engine.Event;
import org.companero.protocol.engine.Person;
import org.companero.protocol.engine.Place;
import org.companero.protocol.engine.ProgramRef;
import org.companero.protocol.program.NodeId;
import org.companero.protocol.program.Step;
import org.companero.protocol.rehearsal.CrowdTally.Spot;
import org.jspecify.annotations.Nullable;

/// One member of a crowd on their way through a program.
final class CrowdMember {

    /// How often somebody comes by the same step before they are said to go round.
    static final int ROUNDS = 100;

    private static final int MAX_EVENTS = 5_000;
    private static final int MINUTES_TO_WAKE_UP = 90;
    private static final String ROUND_AND_ROUND = "goes round without end";

    private final Crowd crowd;
    private final CrowdHabits habits;
    private final Replies replies;
    private final SplittableRandom chance;
    private final Performance performance;
    private final Instant began;
    private final Instant end;
    private final Map<Spot, Integer> visits = new HashMap<>();
    private final Outside outside;
    private @Nullable String program;
    private @Nullable Effect asked;
    private boolean dropped;
    private String reason = "";

    CrowdMember(Crowd crowd, Shelf shelf, Replies replies, int number) {
        this.crowd = crowd;
        this.habits = crowd.habits();
        this.replies = replies;
        // Neighbours' chances must have nothing in common: a generator's first number spreads the seed.
        this.chance = new SplittableRandom(new SplittableRandom(crowd.seed() + number).nextLong());
        this.began =
                crowd.begin().plusSeconds(chance.nextLong(Duration.ofDays(1).toSeconds()));
        this.end = crowd.begin().plus(crowd.time());
        this.outside = new Outside(habits.outsideWorks(), chance);
        this.performance = new Performance(shelf, person(number), began, chance.nextLong());
    }

    private Person person(int number) {
        String name = "Member " + (number + 1);
        return new Person(
                name,
                "member" + (number + 1) + "@example.org",
                "",
                CrowdHabits.pick(habits.languages(), chance.nextDouble()),
                ZoneId.of(CrowdHabits.pick(habits.zones(), chance.nextDouble())),
                "widget",
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                crowd.begin());
    }

    void walk(NodeId trigger, CrowdTally tally) {
        tell(new Event.Started(trigger, replies.greeting()));
        for (int events = 0; events < MAX_EVENTS; events++) {
            if (performance.state().await() instanceof Await.Nothing over) {
                tally.came(visits);
                if (!over.failed()) {
                    tally.ended(over.outcome(), Duration.between(began, performance.now()));
                } else {
                    tally.stopped(reason);
                }
                return;
            }
            if (!goOn()) {
                tally.came(visits);
                if (dropped) {
                    tally.dropped(spot());
                } else {
                    tally.stuck(spot());
                }
                return;
            }
        }
        tally.came(visits);
        tally.stopped(ROUND_AND_ROUND);
    }

    /// Lets the next thing happen.
    ///
    /// @return whether anything more happens in time
    private boolean goOn() {
        return switch (performance.state().await()) {
            case Await.Reply reply -> reply(reply);
            case Await.Waiting waiting -> wait(waiting);
            case Await.Result _ -> at(performance.now().plusSeconds(2), outside.answer(asked));
            case Await.HandedOver _ -> at(performance.now().plus(delay(habits.teamAfter())), new Event.HandedBack());
            case Await.Start _, Await.Nothing _ -> false;
        };
    }

    private boolean reply(Await.Reply awaited) {
        Await.Alarm deadline = awaited.deadline();
        dropped = chance.nextDouble() < habits.leaves();
        if (dropped) {
            return false;
        }
        boolean silent = chance.nextDouble() < habits.silent();
        Instant when = awake(performance.now().plus(delay(habits.replyAfter())));
        if (deadline != null && (silent || !when.isBefore(deadline.due()))) {
            return at(deadline.due(), new Event.TimerFired(deadline.key()));
        }
        dropped = silent;
        if (silent) {
            return false;
        }
        Step step =
                performance.shelf().step(performance.state(), awaited.step()).orElse(null);
        boolean clear = chance.nextDouble() < habits.clear();
        return at(
                when,
                clear && step != null ? replies.clear(step, chance, habits.practises()) : replies.unclear(chance));
    }

    private boolean wait(Await.Waiting waiting) {
        Instant soonest = null;
        Event event = null;
        for (Await.Alarm alarm : waiting.alarms()) {
            if (soonest == null || alarm.due().isBefore(soonest)) {
                soonest = alarm.due();
                event = new Event.TimerFired(alarm.key());
            }
        }
        for (Await.Listening listening : waiting.events()) {
            Instant when = performance.now().plus(delay(Duration.ofHours(12)));
            if (chance.nextDouble() < habits.happens() && (soonest == null || when.isBefore(soonest))) {
                soonest = when;
                event = new Event.Happened(listening.event(), Map.of());
            }
        }
        return soonest != null && event != null && at(soonest, event);
    }

    private boolean at(Instant when, Event event) {
        if (when.isAfter(end)) {
            return false;
        }
        performance.turnTo(when);
        tell(event);
        return true;
    }

    private void tell(Event event) {
        Advance advance = performance.tell(event);
        for (Place place : advance.trail()) {
            visits.merge(new Spot(program(place.in()), place.step()), 1, Integer::sum);
        }
        String other = null;
        for (Effect effect : advance.effects()) {
            switch (effect) {
                case Effect.AskKnowledge _, Effect.AskModel _, Effect.CallWebhook _ -> asked = effect;
                case Effect.StartProgram started -> other = started.program();
                case Effect.Stop stop -> reason = stop.reason();
                default -> {}
            }
        }
        if (other != null) {
            NodeId entrance = performance.beginOther(other).orElse(null);
            if (entrance != null) {
                program = other;
                tell(new Event.Started(entrance, ""));
            }
        }
    }

    private @Nullable String program(@Nullable ProgramRef in) {
        return in == null ? program : in.program();
    }

    private @Nullable Spot spot() {
        NodeId step = switch (performance.state().await()) {
            case Await.Reply reply -> reply.step();
            case Await.Waiting waiting -> waiting.step();
            case Await.Result result -> result.step();
            case Await.HandedOver handed -> handed.step();
            case Await.Start _, Await.Nothing _ -> null;
        };
        return step == null ? null : new Spot(program(performance.state().in()), step);
    }

    /// Of half of all no more than the usual one, and as often half of it as twice.
    private Duration delay(Duration usual) {
        double factor = Math.exp(habits.replySpread() * chance.nextGaussian());
        return Duration.ofSeconds(
                (long) Math.min(usual.toSeconds() * factor, Duration.ofDays(366).toSeconds()));
    }

    private Instant awake(Instant when) {
        ZonedDateTime there = when.atZone(performance.person().zone());
        LocalTime time = there.toLocalTime();
        LocalTime from = habits.awakeFrom();
        LocalTime to = habits.awakeTo();
        boolean asleep = from.isBefore(to)
                ? time.isBefore(from) || !time.isBefore(to)
                : time.isBefore(from) && !time.isBefore(to);
        if (!asleep) {
            return when;
        }
        ZonedDateTime morning = there.with(from);
        return (morning.isBefore(there) ? morning.plusDays(1) : morning)
                .plusMinutes(chance.nextLong(MINUTES_TO_WAKE_UP))
                .toInstant();
    }
}
