package org.companero.platform.safeguarding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.audit.Audit;
import org.companero.platform.conversations.Chat;
import org.companero.platform.creators.Creators;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.HelpLine;
import org.companero.protocol.api.HelpLine.Purpose;
import org.companero.protocol.api.MessageResource;
import org.companero.protocol.api.SafeguardingSettings;
import org.companero.protocol.safeguarding.Danger;
import org.companero.protocol.safeguarding.Finding;
import org.companero.protocol.safeguarding.OptOut;
import org.companero.protocol.safeguarding.OptOut.Wish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Heeds what people say before any program does: that they are in danger, or want no more messages.
@Component
public final class Safeguard {

    // Who goes on speaking of danger hears the same words again, but not at every message.
    private static final Duration SAME_WORDS_AFTER = Duration.ofMinutes(10);

    private static final String ZONE = "select zone from contact_card where id = :contact";

    private final AlertRows alerts;
    private final OptOutRows optOuts;
    private final SettingsRows settings;
    private final Pages pages;
    private final Creators creators;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;

    Safeguard(
            AlertRows alerts,
            OptOutRows optOuts,
            SettingsRows settings,
            Pages pages,
            Creators creators,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient database) {
        this.alerts = alerts;
        this.optOuts = optOuts;
        this.settings = settings;
        this.pages = pages;
        this.creators = creators;
        this.audit = audit;
        this.events = events;
        this.database = database;
    }

    /// Heeds a message within the transaction that stores it; what there is to say is said in the chat.
    ///
    /// @param before what stood until now
    /// @param asked whether a program awaits the answer to a question
    public Heed heed(Chat chat, MessageResource message, Signs signs, Restraint before, boolean asked) {
        Finding danger = signs.danger();
        if (danger != null) {
            SafeguardingSettings confirmed = settings.find();
            if (confirmed.offBecause() == null) {
                return new Heed(true, inDanger(chat, message, danger, confirmed, before));
            }
        }
        OptOut optOut = signs.optOut();
        if (optOut != null) {
            if (optOut.wish() == Wish.START && before.optedOut() != null) {
                return new Heed(true, start(chat, message, optOut, before));
            }
            if (optOut.wish() == Wish.STOP && (optOut.sure() || !asked)) {
                return new Heed(true, stop(chat, message, optOut, before));
            }
        }
        return new Heed(before.stands(), before);
    }

    private Restraint inDanger(
            Chat chat, MessageResource message, Finding danger, SafeguardingSettings confirmed, Restraint before) {
        Instant now = message.at();
        Optional<AlertRows.UnderWay> known = alerts.underWay(chat.contact());
        if (known.isEmpty()) {
            UUID id = UUID.randomUUID();
            boolean handed = handOver(chat);
            alerts.raise(raising(id, message, danger, confirmed, handed), chat.contact(), chat.id());
            raised(id, chat, danger, now);
            care(chat, danger, confirmed);
        } else {
            again(known.get(), chat, message, danger, confirmed);
        }
        return before.withCrisis(now);
    }

    private void again(
            AlertRows.UnderWay known,
            Chat chat,
            MessageResource message,
            Finding danger,
            SafeguardingSettings confirmed) {
        Instant now = message.at();
        if (known.acknowledged()) {
            boolean handed = chat.id().equals(known.conversation()) && handOver(chat);
            alerts.raiseAgain(raising(known.id(), message, danger, confirmed, handed));
            raised(known.id(), chat, danger, now);
            care(chat, danger, confirmed);
        } else if (!now.isBefore(known.answeredAt().plus(SAME_WORDS_AFTER))) {
            alerts.answered(known.id(), now);
            care(chat, danger, confirmed);
        }
    }

    private static AlertRows.Raising raising(
            UUID id, MessageResource message, Finding danger, SafeguardingSettings confirmed, boolean handed) {
        return new AlertRows.Raising(id, message.id(), danger, confirmed.version(), handed, message.at());
    }

    /// @return whether nobody had the conversation before
    private static boolean handOver(Chat chat) {
        boolean handed = !chat.handedOver();
        chat.handOver();
        return handed;
    }

    private void raised(UUID id, Chat chat, Finding danger, Instant now) {
        pages.begin(id, now);
        audit.record(
                AuditAction.CRISIS_RAISED,
                chat.contact().toString(),
                Map.of("alert", id.toString(), "danger", danger.danger().word()));
    }

    // In the language they wrote in: it is the one they think in now.
    private void care(Chat chat, Finding danger, SafeguardingSettings confirmed) {
        List<HelpLine> known = confirmed.version() > 0 ? confirmed.helpLines() : HelpLines.ofZone(zone(chat));
        say(chat, Wording.in(danger.language()).care(danger.danger(), fitting(known, danger.danger()), creator()));
    }

    /// Those for the danger; all of them where there is none for it.
    private static List<HelpLine> fitting(List<HelpLine> lines, Danger danger) {
        Purpose wanted = danger == Danger.ABUSE ? Purpose.VIOLENCE : Purpose.CRISIS;
        return lines.stream().anyMatch(line -> line.purpose() == wanted)
                ? lines.stream()
                        .filter(line -> line.purpose() == wanted || line.purpose() == Purpose.EMERGENCY)
                        .toList()
                : lines;
    }

    private String zone(Chat chat) {
        return database.sql(ZONE)
                .param("contact", chat.contact().value())
                .query(String.class)
                .single();
    }

    private Restraint stop(Chat chat, MessageResource message, OptOut optOut, Restraint before) {
        if (before.optedOut() != null) {
            return before;
        }
        optOuts.stop(chat, message);
        audit.record(AuditAction.CONTACT_OPTED_OUT, chat.contact().toString(), Map.of("channel", chat.channel()));
        say(chat, Wording.in(language(optOut, chat)).stopped(creator()));
        return before.withOptedOut(message.at());
    }

    private Restraint start(Chat chat, MessageResource message, OptOut optOut, Restraint before) {
        optOuts.start(chat.contact(), message.text(), message.at());
        audit.record(AuditAction.CONTACT_OPTED_IN, chat.contact().toString(), Map.of("channel", chat.channel()));
        say(chat, Wording.in(language(optOut, chat)).started(creator()));
        Restraint after = before.withOptedOut(null);
        if (!after.stands()) {
            events.publishEvent(new PersonReleased(CurrentCreator.require(), chat.contact()));
        }
        return after;
    }

    // STOP is the same word everywhere.
    private static String language(OptOut optOut, Chat chat) {
        return optOut.language().equals("en") ? chat.language() : optOut.language();
    }

    private String creator() {
        return creators.require(CurrentCreator.require()).name();
    }

    private static void say(Chat chat, String words) {
        chat.say(UUID.randomUUID(), words, List.of(), List.of());
    }
}
