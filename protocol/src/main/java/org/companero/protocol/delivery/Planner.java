package org.companero.protocol.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Decides about messages. The same arguments always give the same plans, whatever order they come in; people do not
/// depend on each other, so that they can be planned in any parts.
public final class Planner {

    private Planner() {}

    /// One plan for each candidate, in their order.
    ///
    /// A person's messages compete for one budget: the higher priority comes first, then who is wanted earlier,
    /// then the key. What is planned for later keeps its place in the budget, so all that is open for a person
    /// has to be planned together. What is held has to be planned again at its time, when the person writes,
    /// when they change what they want, when the creator approves, and when the rules change; nothing is sent
    /// but by a plan to send, and at once.
    public static List<Plan> plan(
            Collection<Candidate> candidates, Collection<Recipient> recipients, Rules rules, Instant now) {
        Map<UUID, Recipient> people = HashMap.newHashMap(recipients.size());
        recipients.forEach(recipient -> people.put(recipient.id(), recipient));
        List<Candidate> all = List.copyOf(candidates);
        Map<UUID, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < all.size(); place++) {
            places.computeIfAbsent(all.get(place).person(), _ -> new ArrayList<>(4))
                    .add(place);
        }
        Plan[] plans = new Plan[all.size()];
        places.forEach((person, own) -> {
            Recipient recipient = people.get(person);
            for (int place : own) {
                plans[place] = unknown(all.get(place));
            }
            if (recipient != null) {
                new Deciding(recipient, rules, now).decide(all, own, plans);
            }
        });
        return List.copyOf(Arrays.asList(plans));
    }

    private static Plan unknown(Candidate candidate) {
        return new Plan.Dropped(candidate.key(), candidate.person(), Cause.of(candidate), new Reason.UnknownPerson());
    }
}
