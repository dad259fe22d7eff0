package org.companero.platform.live;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.companero.platform.access.Actor;
import org.companero.platform.auth.LiveSessions;
import org.companero.platform.auth.SignedIn;
import org.companero.platform.tenancy.CreatorId;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.web.socket.WebSocketSession;

class ExpiringStudioTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void the_socket_is_closed_when_its_token_expires_so_that_the_studio_comes_back_with_a_fresh_one() throws Exception {
        WebSocketSession session = mock();
        LiveSessions sessions = mock();
        var who = new SignedIn(UUID.randomUUID(), CreatorId.random(), UUID.randomUUID());
        when(sessions.isLive(who)).thenReturn(true);
        when(session.getId()).thenReturn("one");
        when(session.getAttributes())
                .thenReturn(Map.of(
                        "creator", who.creator(),
                        "until", NOW.plusMillis(50),
                        "actor", Actor.system(),
                        "who", who));
        var nowhere = new RedisLine(new LettuceConnectionFactory());

        try (var lines = new Lines()) {
            new StudioSocket(new LiveBus(nowhere), sessions, lines, InstantSource.fixed(NOW))
                    .afterConnectionEstablished(session);

            verify(session, timeout(5000)).close(StudioSocket.TOKEN_EXPIRED);
        }
    }
}
