package org.companero.studio.admin.usage;

import java.text.NumberFormat;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.companero.protocol.api.Quota;
import org.companero.studio.look.Tone;
import org.companero.studio.text.Messages;
import org.companero.studio.text.Sizes;

/// A quota in words: *3 of 50 documents*, and when it begins anew.
final class QuotaWords {

    private static final double NEAR = 0.8;
    private static final Set<String> KNOWN = Set.of("documents", "storage", "contacts", "messages", "ai_tokens");

    private final Messages messages;
    private final InstantSource clock;
    private final ZoneId zone;

    QuotaWords(Messages messages, InstantSource clock, ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /// What it limits; a kind that a newer server brings keeps the name it has there.
    String kind(Quota quota) {
        return KNOWN.contains(quota.kind()) ? messages.text("usage.kind." + quota.kind()) : quota.kind();
    }

    String used(Quota quota) {
        return messages.text("usage.of", amount(quota, quota.used()), amount(quota, quota.limit()));
    }

    /// How it stands: near the limit, used up, or when it begins anew.
    String fact(Quota quota) {
        String again = again(quota);
        if (!again.isEmpty()) {
            return again;
        }
        return messages.text(quota.used() >= quota.limit() ? "usage.full" : "usage.lasting");
    }

    Tone tone(Quota quota) {
        if (quota.used() >= quota.limit()) {
            return Tone.DANGER;
        }
        return share(quota) >= NEAR ? Tone.WARNING : Tone.PLAIN;
    }

    /// How much of it is used, 0 to 1.
    double share(Quota quota) {
        return quota.limit() <= 0 ? 1 : Math.min(1, (double) quota.used() / quota.limit());
    }

    private String again(Quota quota) {
        if (quota.resetsAt() == null) {
            return "";
        }
        ZonedDateTime then = quota.resetsAt().atZone(zone);
        String time = DateTimeFormatter.ofPattern("HH:mm", messages.locale()).format(then);
        boolean today = then.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        return messages.text(today ? "usage.again.today" : "usage.again.tomorrow", time);
    }

    private String amount(Quota quota, long amount) {
        return quota.kind().equals("storage")
                ? Sizes.of(amount, messages.locale())
                : NumberFormat.getIntegerInstance(messages.locale()).format(amount);
    }
}
