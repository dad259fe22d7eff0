package org.companero.platform.mail;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.tenancy.SystemAccess;
import org.companero.protocol.api.ApiJson;
import org.springframework.stereotype.Repository;

/// The mails that wait. One replica at a time has a mail in hand; when it dies, the mail is due again.
@Repository
class Outbox {

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

    private final SystemAccess system;

    Outbox(SystemAccess system) {
        this.system = system;
    }

    /// @return false when too many wait already
    boolean add(UUID id, MailMessage message) {
        return system.write(
                "keep a mail to send",
                client -> client.sql(ADD)
                                .param("id", id)
                                .param("message", write(message))
                                .param("most", MOST_WAITING)
                                .update()
                        == 1);
    }

    Optional<Waiting> claim() {
        return system.write(
                "claim the next mail to send",
                client -> client.sql(CLAIM).query((row, _) -> waiting(row)).optional());
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

    private static Waiting waiting(ResultSet row) throws SQLException {
        var json = new String(row.getBytes("message"), StandardCharsets.UTF_8);
        return new Waiting(
                row.getObject("id", UUID.class), ApiJson.read(json, MailMessage.class), row.getInt("attempts"));
    }

    /// @param attempts how often it was taken in hand, this time included
    record Waiting(UUID id, MailMessage message, int attempts) {}
}
