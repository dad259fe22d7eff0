package org.companero.protocol.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// What would become of a message to many, before it is sent.
///
/// @param people how many of them there are
/// @param counts how many of them would fare how; who does not fare so is left out
/// @param cost what the templates would cost, also those that are sent later
public record BlastRadius(int people, Map<Fate, Integer> counts, BigDecimal cost) {

    /// How one person would fare.
    public enum Fate {
        /// Reached now, in its own words.
        @JsonProperty("now")
        NOW,
        /// Reached now, by a template.
        @JsonProperty("by_template")
        BY_TEMPLATE,
        /// Reached now, on another channel.
        @JsonProperty("other_channel")
        OTHER_CHANNEL,
        /// Later, for quiet hours, a day off, or because the person snoozed.
        @JsonProperty("quiet")
        QUIET,
        /// Later or not at all, because they get enough already.
        @JsonProperty("over_budget")
        OVER_BUDGET,
        /// When they write again, because one may not write freely and there is no template.
        @JsonProperty("window_closed")
        WINDOW_CLOSED,
        /// Later for another reason.
        @JsonProperty("later")
        LATER,
        /// Not at all: they have consented on no channel.
        @JsonProperty("no_consent")
        NO_CONSENT,
        /// Not at all: they want no more messages.
        @JsonProperty("opted_out")
        OPTED_OUT,
        /// Not at all: somebody of the team looks after them.
        @JsonProperty("in_crisis")
        IN_CRISIS,
        /// Not at all, for another reason.
        @JsonProperty("never")
        NEVER;

        /// How the person of the plan fares.
        public static Fate of(Plan plan) {
            return switch (plan) {
                case Plan.FreeForm _ -> NOW;
                case Plan.ByTemplate _ -> BY_TEMPLATE;
                case Plan.OtherChannel _ -> OTHER_CHANNEL;
                case Plan.Held held -> held(held.reason());
                case Plan.Dropped dropped -> dropped(dropped.reason());
            };
        }

        private static Fate held(Reason reason) {
            return switch (reason) {
                case Reason.QuietHours _, Reason.DayOff _, Reason.Snoozed _, Reason.OutOfHours _ -> QUIET;
                case Reason.DayFull _, Reason.WeekFull _, Reason.TooSoon _ -> OVER_BUDGET;
                case Reason.WindowClosed _ -> WINDOW_CLOSED;
                default -> LATER;
            };
        }

        private static Fate dropped(Reason reason) {
            return switch (reason) {
                case Reason.NoConsent _ -> NO_CONSENT;
                case Reason.OptedOut _ -> OPTED_OUT;
                case Reason.InCrisis _ -> IN_CRISIS;
                case Reason.NoTimeLeft(Reason obstacle, Instant _) when held(obstacle) == OVER_BUDGET -> OVER_BUDGET;
                default -> NEVER;
            };
        }
    }

    public BlastRadius {
        counts = Map.copyOf(counts);
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /// @param price of one template for that person
    public static BlastRadius of(
            List<Candidate> candidates,
            Collection<Recipient> recipients,
            Rules rules,
            Instant now,
            Function<UUID, BigDecimal> price) {
        Map<UUID, Ways> ways = new HashMap<>();
        recipients.forEach(recipient -> ways.put(recipient.id(), new Ways(recipient)));
        List<Plan> plans = Planner.plan(candidates, recipients, rules, now);
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        BigDecimal cost = BigDecimal.ZERO;
        for (int place = 0; place < plans.size(); place++) {
            Plan plan = plans.get(place);
            counts.merge(Fate.of(plan), 1, Integer::sum);
            if (isTemplate(plan, candidates.get(place), ways)) {
                cost = cost.add(price.apply(plan.person()));
            }
        }
        return new BlastRadius(plans.size(), counts, cost);
    }

    private static boolean isTemplate(Plan plan, Candidate candidate, Map<UUID, Ways> ways) {
        return switch (plan) {
            case Plan.ByTemplate _ -> true;
            case Plan.OtherChannel other -> other.template() != null;
            case Plan.Held held -> {
                Ways own = ways.get(held.person());
                Plan then = own == null ? null : own.at(candidate, held.until());
                yield then != null && isTemplate(then, candidate, ways);
            }
            case Plan.FreeForm _, Plan.Dropped _ -> false;
        };
    }
}
