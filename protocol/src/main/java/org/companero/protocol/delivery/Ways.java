package org.companero.protocol.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On which channel a message goes, and in which form: in its own words where one may write freely, else as a
/// template, else on another channel that the person has consented to.
final class Ways {

    private final Recipient recipient;
    private final boolean consented;
    private final boolean broken;

    Ways(Recipient recipient) {
        boolean anyConsented = false;
        boolean allBroken = true;
        for (Reach reach : recipient.reaches()) {
            anyConsented |= reach.isConsented();
            allBroken &= reach.standing() == Reach.Standing.BROKEN;
        }
        this.recipient = recipient;
        this.consented = anyConsented;
        this.broken = allBroken;
    }

    /// Why nothing can ever be sent, or null.
    @Nullable
    Reason obstacle() {
        if (consented) {
            return null;
        }
        return broken ? new Reason.Unreachable() : new Reason.NoConsent();
    }

    /// The plan to send at that time, or null where every channel is closed.
    @Nullable
    Plan at(Candidate candidate, Instant at) {
        List<Reach> inOrder = inOrder(candidate);
        Reach meant = inOrder.getFirst();
        Plan plan = meant.isConsented() ? on(meant, candidate, at) : null;
        return plan == null ? elsewhere(inOrder, candidate, at) : plan;
    }

    /// The reason for which nothing is sent although the person has consented.
    Reason closed(Candidate candidate) {
        Reach first = inOrder(candidate).stream()
                .filter(Reach::isConsented)
                .findFirst()
                .orElseThrow();
        return new Reason.WindowClosed(first.channel(), first.heard());
    }

    private List<Reach> inOrder(Candidate candidate) {
        Channel wanted = candidate.channel();
        if (wanted == null || recipient.reaches().getFirst().channel() == wanted) {
            return recipient.reaches();
        }
        List<Reach> inOrder = new ArrayList<>(recipient.reaches());
        recipient.reaches().stream()
                .filter(reach -> reach.channel() == wanted)
                .findFirst()
                .ifPresent(reach -> {
                    inOrder.remove(reach);
                    inOrder.addFirst(reach);
                });
        return inOrder;
    }

    private static @Nullable Plan on(Reach reach, Candidate candidate, Instant at) {
        Channel channel = reach.channel();
        if (reach.isOpen(at)) {
            Instant heard = reach.heard();
            Reason reason = channel.hasWindow() && heard != null
                    ? new Reason.WindowOpen(channel, heard)
                    : new Reason.AlwaysOpen(channel);
            return new Plan.FreeForm(candidate.key(), candidate.person(), Cause.of(candidate), channel, reason);
        }
        Template template = candidate.template();
        return template == null
                ? null
                : new Plan.ByTemplate(
                        candidate.key(),
                        candidate.person(),
                        Cause.of(candidate),
                        channel,
                        template,
                        new Reason.WindowClosed(channel, reach.heard()));
    }

    /// Where one may write freely before where it takes a template.
    private static @Nullable Plan elsewhere(List<Reach> inOrder, Candidate candidate, Instant at) {
        Reach meant = inOrder.getFirst();
        Reach first = null;
        for (Reach other : inOrder.subList(1, inOrder.size())) {
            if (other.isConsented() && other.isOpen(at)) {
                return elsewhere(meant, other, candidate, null);
            }
            first = first == null && other.isConsented() ? other : first;
        }
        return first == null || candidate.template() == null
                ? null
                : elsewhere(meant, first, candidate, candidate.template());
    }

    private static Plan elsewhere(Reach meant, Reach other, Candidate candidate, @Nullable Template template) {
        Reason obstacle = switch (meant.standing()) {
            case CONSENTED -> new Reason.WindowClosed(meant.channel(), meant.heard());
            case NOT_CONSENTED -> new Reason.NoConsent();
            case BROKEN -> new Reason.Unreachable();
        };
        return new Plan.OtherChannel(
                candidate.key(),
                candidate.person(),
                Cause.of(candidate),
                other.channel(),
                template,
                new Reason.Elsewhere(meant.channel(), other.channel(), obstacle));
    }
}
