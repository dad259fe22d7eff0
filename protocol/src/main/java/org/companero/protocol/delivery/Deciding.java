package org.companero.protocol.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides about all messages of one person.
final class Deciding {

    private final Recipient recipient;
    private final Rules rules;
    private final Instant now;
    private final Ways ways;
    private final Slots slots;
    private final Set<String> seen = new HashSet<>();

    Deciding(Recipient recipient, Rules rules, Instant now) {
        this.recipient = recipient;
        this.rules = rules;
        this.now = now;
        this.ways = new Ways(recipient);
        this.slots = new Slots(recipient, rules);
    }

    /// @param own where the person's candidates and plans are
    void decide(List<Candidate> all, List<Integer> own, Plan[] plans) {
        Map<String, Candidate> latest = latest(all, own);
        List<Integer> inOrder = new ArrayList<>(own);
        if (inOrder.size() > 1) {
            inOrder.sort(order(all));
        }
        for (int place : inOrder) {
            plans[place] = decide(all.get(place), latest);
        }
    }

    private Comparator<Integer> order(List<Candidate> all) {
        return Comparator.comparingInt((Integer place) -> -rules.priority(all.get(place)))
                .thenComparing(place -> all.get(place).wanted())
                .thenComparing(place -> all.get(place).key())
                .thenComparing(place -> all.get(place).toString());
    }

    /// Of each series the latest message that is due and can still be sent.
    private Map<String, Candidate> latest(List<Candidate> all, List<Integer> own) {
        Map<String, Candidate> latest = new HashMap<>();
        for (int place : own) {
            Candidate candidate = all.get(place);
            boolean counts = !candidate.series().isEmpty()
                    && !candidate.wanted().isAfter(now)
                    && candidate.welcomeUntil().isAfter(now)
                    && candidate.approval() != Approval.REFUSED
                    && sent(candidate.key()) == null;
            if (counts) {
                latest.merge(candidate.series(), candidate, Deciding::later);
            }
        }
        return latest;
    }

    /// When it went out, or null.
    private @Nullable Instant sent(String key) {
        for (Sent one : recipient.sent()) {
            if (one.key().equals(key)) {
                return one.at();
            }
        }
        return null;
    }

    private static Candidate later(Candidate one, Candidate other) {
        int order = one.wanted().compareTo(other.wanted());
        if (order == 0) {
            order = one.key().compareTo(other.key());
        }
        return order >= 0 ? one : other;
    }

    private Plan decide(Candidate candidate, Map<String, Candidate> latest) {
        Reason never = never(candidate, latest);
        if (never != null) {
            return dropped(candidate, never);
        }
        if (candidate.approval() == Approval.AWAITED) {
            return held(candidate, candidate.welcomeUntil(), new Reason.AwaitsApproval());
        }
        Slots.Slot slot = slots.find(candidate, now);
        return switch (slot) {
            case Slots.Slot.None(Reason obstacle) ->
                dropped(candidate, new Reason.NoTimeLeft(obstacle, candidate.welcomeUntil()));
            case Slots.Slot.At(Instant at, Reason obstacle) ->
                at.isAfter(now) ? later(candidate, at, obstacle) : send(candidate);
        };
    }

    private @Nullable Reason never(Candidate candidate, Map<String, Candidate> latest) {
        if (recipient.optedOut() != null) {
            return new Reason.OptedOut(recipient.optedOut());
        }
        if (recipient.inCrisis() != null) {
            return new Reason.InCrisis(recipient.inCrisis());
        }
        Instant at = sent(candidate.key());
        if (at != null) {
            return new Reason.AlreadySent(at);
        }
        if (!seen.add(candidate.key())) {
            return new Reason.Repeated();
        }
        if (candidate.approval() == Approval.REFUSED) {
            return new Reason.Refused();
        }
        Reason obstacle = ways.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        if (!candidate.welcomeUntil().isAfter(now)) {
            return new Reason.Expired(candidate.welcomeUntil());
        }
        Reason unasked =
                candidate.kind() == Kind.WINDOW_QUESTION ? rules.keeper().obstacle(candidate, recipient, now) : null;
        return unasked == null ? superseded(candidate, latest) : unasked;
    }

    private @Nullable Reason superseded(Candidate candidate, Map<String, Candidate> latest) {
        Candidate newest = latest.get(candidate.series());
        if (newest == null || candidate.wanted().isAfter(now) || newest.key().equals(candidate.key())) {
            return null;
        }
        return new Reason.Superseded(newest.key());
    }

    /// What will not be reached then as things are keeps no place in the budget.
    private Plan later(Candidate candidate, Instant at, Reason obstacle) {
        if (ways.at(candidate, at) != null) {
            slots.take(at);
        }
        return held(candidate, at, obstacle);
    }

    private Plan send(Candidate candidate) {
        Plan plan = ways.at(candidate, now);
        if (plan == null) {
            return held(candidate, candidate.welcomeUntil(), ways.closed(candidate));
        }
        slots.take(now);
        return plan;
    }

    private static Plan held(Candidate candidate, Instant until, Reason reason) {
        return new Plan.Held(candidate.key(), candidate.person(), Cause.of(candidate), until, reason);
    }

    private static Plan dropped(Candidate candidate, Reason reason) {
        return new Plan.Dropped(candidate.key(), candidate.person(), Cause.of(candidate), reason);
    }
}
