package org.companero.platform.mail;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.platform.vault.BrokenSealException;
import org.companero.platform.vault.Vault;
import org.companero.protocol.api.ApiJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/// The mails that wait, sealed: links in them are secrets. One replica at a time has a mail in hand; when it dies,
/// the mail is due again.
@Repository
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST_WAITING = 10_000;

    private static final String ADD = """
            insert into mail_outbox (id, message)
            select :id, :message where (select count(*) from mail_outbox) < :most
            """;
    private static final String CLAIM = """
            update mail_outbox set attempts = attempts + 1, due_at = now() + interval '5 minutes'
            where id = (select id from mail_outbox where due_at <= now() order by due_at limit 1
                        for update skip locked)
            returning id, message, attempts
            """;
    private static final String POSTPONE =
            "update mail_outbox set due_at = now() + make_interval(secs => :seconds) where id = :id";
    private static final String REMOVE = "delete from mail_outbox where id = :id";

    private static final String COLUMN = "mail_outbox.message";

    private final SystemAccess system;
    private final Vault vault;

    Outbox(SystemAccess system, Vault vault) {
        this.system = system;
        this.vault = vault;
    }

    /// @return false when too many wait already
    boolean add(UUID id, MailMessage message) {
        var sealed = vault.sealForInstallation(COLUMN, id.toString(), write(message));
        return system.write(
                "keep a mail to send",
                client -> client.sql(ADD)
                                .param("id", id)
                                .param("message", sealed)
                                .param("most", MOST_WAITING)
                                .update()
                        == 1);
    }

    Optional<Waiting> claim() {
        return system.write(
                        "claim the next mail to send",
                        client ->
                                client.sql(CLAIM).query((row, _) -> Row.of(row)).optional())
                .flatMap(this::open);
    }

    void postpone(UUID id, Duration by) {
        system.write(
                "try a mail again later",
                client -> client.sql(POSTPONE)
                        .param("id", id)
                        .param("seconds", by.toSeconds())
                        .update());
    }

    void remove(UUID id) {
        system.write(
                "a mail is sent or given up",
                client -> client.sql(REMOVE).param("id", id).update());
    }

    private static byte[] write(MailMessage message) {
        return ApiJson.write(message).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Waiting> open(Row row) {
        try {
            var json = vault.openForInstallation(COLUMN, row.id.toString(), row.sealed);
            var message = ApiJson.read(new String(json, StandardCharsets.UTF_8), MailMessage.class);
            return Optional.of(new Waiting(row.id, message, row.attempts));
        } catch (BrokenSealException unreadable) {
            log.error("Mail {} cannot be opened and is given up; was the master key replaced?", row.id, unreadable);
            remove(row.id);
            return Optional.empty();
        }
    }

    private record Row(UUID id, byte[] sealed, int attempts) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getObject("id", UUID.class), row.getBytes("message"), row.getInt("attempts"));
        }
    }

    /// @param attempts how often it was taken in hand, this time included
    record Waiting(UUID id, MailMessage message, int attempts) {}
}
